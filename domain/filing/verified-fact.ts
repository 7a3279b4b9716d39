import * as z from 'zod';
import { Department } from '../casework/role.ts';
import { Day } from '../shared/day.ts';

/** A fact about a subject that a department has checked; the others see it with its source and day (实施方案二（四）). */
export const VerifiedFact = z.object({
  fact: z.string(),
  value: z.string(),
  department: Department,
  on: Day,
  applicationId: z.string(),
});
export type VerifiedFact = z.infer<typeof VerifiedFact>;
