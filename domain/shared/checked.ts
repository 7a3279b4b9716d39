import * as z from 'zod';
import type { Bilingual } from './bilingual.ts';
import { located, type Refusal } from './refusal.ts';

/** What a check says of one value. `concerns` are flags and warnings: they go with the value and stop nothing. */
export type Checked<T> =
  | { readonly ok: true; readonly value: T; readonly concerns: readonly Refusal[] }
  | { readonly ok: false; readonly refusal: Refusal };

/** What is said of a whole row or file: its value, or every refusal at once. */
export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

/** As of nearly every value; one for all, for a long file has millions. */
const noConcerns: readonly Refusal[] = [];

export const accepted = <T>(value: T, concerns: readonly Refusal[] = noConcerns): Checked<T> => ({
  ok: true,
  value,
  concerns,
});

export const refused = (refusal: Refusal): { readonly ok: false; readonly refusal: Refusal } => ({
  ok: false,
  refusal,
});

/** A check as a zod field: text goes in, the value comes out, and the refusal travels in the issue's params. */
export const asField = <T>(check: (text: string) => Checked<T>) =>
  z.string().transform((text, ctx): T => {
    const checked = check(text);
    if (checked.ok) return checked.value;
    ctx.addIssue({
      code: 'custom',
      message: checked.refusal.reason.zh,
      params: { refusal: checked.refusal },
    });
    return z.NEVER;
  });

/** As asField, for a cell that may stay empty. */
export const asOptionalField = <T>(check: (text: string) => Checked<T>) =>
  asField<T | undefined>((text) => (text.trim() === '' ? accepted(undefined) : check(text))).optional();

/** Said of a cell or field that must be filled in and is not. */
export const missing: Refusal = {
  code: 'FIELD-MISSING',
  severity: 'hard',
  reason: { zh: '该项未填写，或类型不正确。', en: 'This field is missing, or is not of its kind.' },
  next: { zh: '请填写该项。', en: 'Fill it in.' },
};

type Bounds = { readonly least: Bilingual; readonly most: Bilingual };

const bounds: Readonly<Record<string, Bounds>> = {
  string: {
    least: { zh: '不少于 # 个字符', en: 'at least # characters' },
    most: { zh: '不超过 # 个字符', en: 'at most # characters' },
  },
  array: {
    least: { zh: '不少于 # 项', en: 'at least # items' },
    most: { zh: '不超过 # 项', en: 'at most # items' },
  },
  number: { least: { zh: '不小于 #', en: '# or more' }, most: { zh: '不超过 #', en: '# or less' } },
};

/** A bound that is itself no longer allowed; lengths have none. */
const open: Bounds = {
  least: { zh: '大于 #', en: 'more than #' },
  most: { zh: '小于 #', en: 'less than #' },
};

const filledIn = ({ zh, en }: Bilingual, limit: unknown): Bilingual => ({
  zh: zh.replace('#', String(limit)),
  en: en.replace('#', String(limit)),
});

const oneOf = (values: readonly unknown[]): Bilingual => ({ zh: values.join('、'), en: values.join(', ') });

const boundsOf = (issue: z.core.$ZodIssue): Bounds | undefined =>
  'origin' in issue ? bounds[issue.origin] : undefined;

/** What the schema asks for, in words; nothing where it has none. */
const asked = (issue: z.core.$ZodIssue): Bilingual | undefined => {
  if (issue.code === 'invalid_value') return oneOf(issue.values);
  const bound = 'inclusive' in issue && issue.inclusive === false ? open : boundsOf(issue);
  if (issue.code === 'too_big') return bound && filledIn(bound.most, issue.maximum);
  return issue.code === 'too_small' ? bound && filledIn(bound.least, issue.minimum) : undefined;
};

/** The start of what was there, where the parse was asked to report it. */
const found = (input: unknown): { found?: string } =>
  typeof input === 'string' || typeof input === 'number' ? { found: String(input).slice(0, 64) } : {};

const unreadable = (issue: z.core.$ZodIssue): Refusal => {
  const expected = asked(issue);
  return {
    code: 'FIELD-INVALID',
    severity: 'hard',
    ...found(issue.input),
    ...(expected ? { expected } : {}),
    reason: { zh: '该项不符合填写要求。', en: 'This field is not as it must be.' },
    next: { zh: '请改正该项后重新提交。', en: 'Correct it and send it again.' },
  };
};

const generic = (issue: z.core.$ZodIssue): Refusal =>
  issue.code === 'invalid_type' ? missing : unreadable(issue);

const carried = (issue: z.core.$ZodIssue): Refusal =>
  issue.code === 'custom' && issue.params?.['refusal'] ? issue.params['refusal'] : generic(issue);

/** Every refusal of a failed parse, each saying where; `place` turns a field's path into words. */
export const refusalsOf = (
  error: z.ZodError,
  place: (path: string) => string = (path) => path,
): readonly Refusal[] =>
  error.issues.map((issue) => located(carried(issue), place(issue.path.map(String).join('.'))));
