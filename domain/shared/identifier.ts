import * as z from 'zod';
import type { Bilingual } from './bilingual.ts';
import { accepted, type Checked, refused } from './checked.ts';
import { normaliseIdentifier } from './normalise.ts';
import type { Refusal, Severity } from './refusal.ts';

/** One kind of number: how it looks, and the character that proves it was copied correctly. */
export type Identifier = {
  /** Beginning of its refusal codes: USCC gives USCC-FORMAT and USCC-CHECK. */
  readonly code: string;
  readonly name: Bilingual;
  readonly shape: RegExp;
  readonly looks: Bilingual;
  readonly clause: string;
  readonly check?: {
    readonly position: (text: string) => number;
    readonly character: (text: string) => string;
    readonly severity: Severity;
  };
  /** What a miscopied one is told where it may not be told its check character: that would help to invent one. */
  readonly miscopied?: Required<Pick<Refusal, 'expected' | 'reason' | 'next'>>;
  /** A personal number is never repeated in a refusal. */
  readonly personal?: boolean;
  /** What is written inside the number for the eye only. */
  readonly strip?: RegExp;
};

export const last = (text: string): number => text.length - 1;

const shown = ({ personal }: Identifier, text: string): string =>
  personal ? `${text.slice(0, 3)}***${text.slice(-1)}` : text.slice(0, 64);

const misshapen = (kind: Identifier, text: string): Refusal => ({
  code: `${kind.code}-FORMAT`,
  severity: 'hard',
  found: shown(kind, text),
  expected: kind.looks,
  reason: { zh: `${kind.name.zh}的格式不正确。`, en: `This does not look like a ${kind.name.en}.` },
  next: {
    zh: '请对照原件重新填写；从表格复制时，请把该列设为文本格式。',
    en: 'Copy it again from the original; in a spreadsheet, set the column to text first.',
  },
  clause: kind.clause,
});

const miscopied = (kind: Identifier, text: string, expected: string, severity: Severity): Refusal => ({
  code: `${kind.code}-CHECK`,
  severity,
  found: shown(kind, text),
  expected: { zh: `校验位应为 ${expected}`, en: `check character ${expected}` },
  reason: {
    zh: `${kind.name.zh}的校验位不符，可能有一位抄错。`,
    en: `The check character of this ${kind.name.en} does not agree: one character was probably miscopied.`,
  },
  next: { zh: '请对照原件逐位核对。', en: 'Compare it with the original, character by character.' },
  clause: kind.clause,
  ...kind.miscopied,
});

const checkFailure = (kind: Identifier, text: string): Refusal[] => {
  if (!kind.check) return [];
  const { position, character, severity } = kind.check;
  const expected = character(text);
  return text.charAt(position(text)) === expected ? [] : [miscopied(kind, text, expected, severity)];
};

const isHard = ({ severity }: Refusal): boolean => severity === 'hard';

/** The schema of a number already in its normal form, as stored and as sent. */
export const identifierSchema = (kind: Identifier) =>
  z
    .string()
    .regex(kind.shape)
    .refine((text) => !checkFailure(kind, text).some(isHard), { error: kind.name.zh });

/** Normalises, then refuses with what was found and which check character was expected. */
export const checkIdentifier =
  <S extends z.ZodType<string>>(kind: Identifier, _schema: S) =>
  (typed: string): Checked<z.output<S>> => {
    const normal = normaliseIdentifier(typed);
    const text = kind.strip ? normal.replace(kind.strip, '') : normal;
    if (!kind.shape.test(text)) return refused(misshapen(kind, text));
    const failures = checkFailure(kind, text);
    const hard = failures.find(isHard);
    // Safe: the schema asks for this shape and this check character, and nothing else (identifiers.test.ts).
    return hard ? refused(hard) : accepted(text as z.output<S>, failures);
  };
