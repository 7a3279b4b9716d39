import * as z from 'zod';
import { Bilingual } from '../shared/bilingual.ts';
import { Day } from '../shared/day.ts';
import { Refusal } from '../shared/refusal.ts';

/** What credit asked for goods on the day of a submission, by which terms, and why. */
export const RecordedCredit = z.object({
  on: Day,
  /** Absent where the zone had no terms of credit. */
  termsVersion: z.int().positive().optional(),
  effect: z.enum(['auto-pass', 'normal', 'manual', 'suspended']),
  /** Every grade and ban that asks for just this. */
  grounds: z.array(z.object({ words: Bilingual, clause: z.string() })),
  /** The same as concerns, each with the way out, where goods are stopped or sent to a person. */
  concerns: z.array(Refusal),
});
export type RecordedCredit = Readonly<z.infer<typeof RecordedCredit>>;
