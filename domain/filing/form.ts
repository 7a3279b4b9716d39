import * as z from 'zod';
import { Bilingual } from '../shared/bilingual.ts';

export const FieldKind = z.enum([
  'text',
  'web-address',
  'customs-number',
  'credit-code',
  'bank-code',
  'phone',
  'date',
  'number',
  'choice',
]);
export type FieldKind = z.infer<typeof FieldKind>;

/** One field of a filing form, as a mode's configuration describes it. The same id means the same thing in every mode. */
export const FormField = z.object({
  id: z.string().regex(/^[a-z][A-Za-z0-9]*$/),
  title: Bilingual,
  kind: FieldKind.default('text'),
  required: z.boolean().default(true),
  longest: z.int().positive().default(200),
  hint: Bilingual.optional(),
  choices: z.array(z.object({ id: z.string(), title: Bilingual })).optional(),
});
export type FormField = z.infer<typeof FormField>;

/** A document that goes with a filing: the subject uploads it once and uses it wherever it is asked for. */
export const AskedDocument = z.object({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  title: Bilingual,
  required: z.boolean().default(true),
  hint: Bilingual.optional(),
});
export type AskedDocument = z.infer<typeof AskedDocument>;

/** What the subject fills in, by the field's id. Which of these are asked is said by the mode. */
export const FilingForm = z.record(z.string().max(60), z.string().max(2000));
export type FilingForm = Readonly<z.infer<typeof FilingForm>>;

/** Which of the subject's documents stands for what is asked. */
export const ChosenDocuments = z.record(z.string().max(60), z.uuid());
export type ChosenDocuments = Readonly<z.infer<typeof ChosenDocuments>>;
