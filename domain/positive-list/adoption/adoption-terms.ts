import * as z from 'zod';
import { Department } from '../../casework/role.ts';
import { Day } from '../../shared/day.ts';

/** How one list is adopted: whose opinion is asked, and within how many working days. */
export const AdoptionOfList = z.object({
  list: z.string(),
  departments: z.array(Department).min(1),
  opinionWorkingDays: z.int().positive(),
  confirmationWorkingDays: z.int().positive(),
});
export type AdoptionOfList = z.infer<typeof AdoptionOfList>;

/** How the zone adopts its lists, as its configuration says it. */
export const AdoptionTerms = z.object({
  kind: z.literal('adoption-terms'),
  id: z.string().regex(/^[a-z0-9-]+$/),
  version: z.int().positive(),
  effectiveFrom: Day,
  demonstration: z.boolean(),
  lists: z.array(AdoptionOfList).min(1),
});
export type AdoptionTerms = z.infer<typeof AdoptionTerms>;
