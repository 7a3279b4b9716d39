import * as z from 'zod';
import { Bilingual } from './bilingual.ts';

/** hard: it cannot go on. flag: it goes on, and the officer sees it. warning: whoever typed it is told. */
export const Severity = z.enum(['hard', 'flag', 'warning']);
export type Severity = z.infer<typeof Severity>;

/** "No", as a person may be told it: which rule, where, what was found, what was expected, what to do next. */
export const Refusal = z.object({
  code: z.string().regex(/^[A-Z][A-Z0-9]*(-[A-Z0-9]+)+$/),
  severity: Severity.optional(),
  at: z.string().optional(),
  found: z.string().optional(),
  expected: Bilingual.optional(),
  reason: Bilingual,
  next: Bilingual,
  clause: z.string().optional(),
});
export type Refusal = Readonly<z.infer<typeof Refusal>>;

/** The same refusal, saying where: a field's path, or onLine(…). */
export const located = (refusal: Refusal, at: string): Refusal => ({ ...refusal, at });

/** The key of the column that a place on a line names. */
export const columnIn = (at: string | undefined): string | undefined =>
  /^line \d+, column (.+)$/.exec(at ?? '')?.[1];

export const onLine = (line: number, column?: string): string =>
  column === undefined ? `line ${line}` : `line ${line}, column ${column}`;
