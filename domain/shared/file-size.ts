import type { Bilingual } from './bilingual.ts';
import type { Refusal } from './refusal.ts';

const megabyte = 1024 * 1024;

/** How large a file of one kind may be, and what whoever brings a larger one may do. */
export type SizeLimit = { readonly code: string; readonly megabytes: number; readonly next: Bilingual };

/** What is said of a file that is larger; nothing of any other. */
export const tooLarge = (bytes: number, { code, megabytes, next }: SizeLimit): Refusal | undefined =>
  bytes <= megabytes * megabyte
    ? undefined
    : {
        code,
        severity: 'hard',
        at: 'bytes',
        found: `${(bytes / megabyte).toFixed(1)} MB`,
        expected: { zh: `不超过 ${megabytes} MB`, en: `at most ${megabytes} MB` },
        reason: { zh: '文件过大。', en: 'The file is too large.' },
        next,
      };
