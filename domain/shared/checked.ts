import * as z from 'zod';
import { located, type Refusal } from './refusal.ts';

/** What a check says of one value. `concerns` are flags and warnings: they go with the value and stop nothing. */
export type Checked<T> =
  | { readonly ok: true; readonly value: T; readonly concerns: readonly Refusal[] }
  | { readonly ok: false; readonly refusal: Refusal };

/** What is said of a whole row or file: its value, or every refusal at once. */
export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

export const accepted = <T>(value: T, concerns: readonly Refusal[] = []): Checked<T> => ({
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

const missing: Refusal = {
  code: 'FIELD-MISSING',
  severity: 'hard',
  reason: { zh: '该项未填写，或类型不正确。', en: 'This field is missing, or is not of its kind.' },
  next: { zh: '请填写该项。', en: 'Fill it in.' },
};

const unreadable = (issue: z.core.$ZodIssue): Refusal => ({
  code: 'FIELD-INVALID',
  severity: 'hard',
  reason: { zh: '该项格式不正确。', en: `This field is malformed: ${issue.message}` },
});

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
