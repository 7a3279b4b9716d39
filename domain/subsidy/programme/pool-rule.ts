import * as z from 'zod';
import { MeasuredFact } from './fact.ts';
import { Tie } from './tie.ts';

/** Who takes part in the sharing-out (step 8). */
export const Admission = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('everyone') }),
  z.object({ kind: z.literal('first-n'), places: z.int().positive() }),
  z.object({ kind: z.literal('ranked'), by: MeasuredFact, places: z.int().positive(), tie: Tie }),
]);
export type Admission = Readonly<z.infer<typeof Admission>>;

/** What follows where the pool does not suffice (step 9): all get less, those in front get all, or those behind wait. */
export const Shortage = z.enum(['pro-rata', 'in-order', 'wait']);
export type Shortage = z.infer<typeof Shortage>;

export const PoolRule = z.object({ admission: Admission, shortage: Shortage });
export type PoolRule = Readonly<z.infer<typeof PoolRule>>;
