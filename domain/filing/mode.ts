import * as z from 'zod';
import { Department } from '../casework/role.ts';
import { Bilingual } from '../shared/bilingual.ts';
import { Day } from '../shared/day.ts';

/** The fields a filing form may ask for. A mode picks from these; a new field is a row here and in `FilingForm`. */
export const FilingField = z.enum([
  'customsNumber',
  'platformName',
  'shopUrl',
  'warehouseAddress',
  'mainMarkets',
  'settlementBank',
  'postalContract',
]);
export type FilingField = z.infer<typeof FilingField>;

/** A business mode (9610, 1210, 9710, 9810, border trade, post): what is asked, who looks at it, how long it holds. */
export const Mode = z.object({
  kind: z.literal('mode'),
  id: z.string().regex(/^[a-z0-9-]+$/),
  version: z.int().positive(),
  effectiveFrom: Day,
  demonstration: z.boolean(),
  title: Bilingual,
  legalBasis: z.string(),
  trade: z.enum(['import', 'export', 'both']),
  fields: z.array(FilingField),
  departments: z.array(Department),
  rules: z.array(z.string()),
  reviewWorkingDays: z.int().positive(),
  correctionWorkingDays: z.int().positive(),
  correctionRounds: z.int().nonnegative(),
  validMonths: z.int().positive(),
});
export type Mode = z.infer<typeof Mode>;
