import * as z from 'zod';
import { Department } from '../casework/role.ts';
import { Day } from '../shared/day.ts';
import { BasisPoints } from '../shared/money.ts';
import { Refusal } from '../shared/refusal.ts';

/** What credit said of the subject on the day of submission, as far as its application goes. */
export const CreditNote = z.object({
  on: Day,
  effect: z.enum(['auto', 'normal', 'check', 'suspended']),
  /** Who looks closer, where credit asks for it. */
  department: Department,
  /** How many of ten thousand are inspected of what nobody sees before it is entered. */
  inspection: BasisPoints,
  /** Every ground on which credit asks for a closer look, or refuses. */
  concerns: z.array(Refusal),
});
export type CreditNote = Readonly<z.infer<typeof CreditNote>>;
