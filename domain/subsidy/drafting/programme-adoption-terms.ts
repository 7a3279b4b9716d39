import * as z from 'zod';
import { Day } from '../../shared/day.ts';

const workingDays = z.int().positive();

/** How long each of those who are asked about a version of a programme has, as the zone's configuration says it. */
export const ProgrammeAdoptionTerms = z.object({
  kind: z.literal('programme-adoption-terms'),
  id: z.string().regex(/^[a-z0-9-]+$/),
  version: z.int().positive(),
  effectiveFrom: Day,
  demonstration: z.boolean(),
  legalWorkingDays: workingDays,
  fundWorkingDays: workingDays,
  approvalWorkingDays: workingDays,
});
export type ProgrammeAdoptionTerms = z.infer<typeof ProgrammeAdoptionTerms>;
