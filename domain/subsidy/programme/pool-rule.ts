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

/** What follows where the pool does not suffice (step 9): all get less, or those in front get all. */
export const Shortage = z.enum(['pro-rata', 'in-order']);
export type Shortage = z.infer<typeof Shortage>;

const Earlier = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('pro-rata') }),
  z.object({ kind: z.literal('first-n'), places: z.int().positive() }),
]);

/** As it was written while every shortage was shared pro rata. */
const inTwoParts = (written: unknown): unknown => {
  const { data } = Earlier.safeParse(written);
  if (!data) return written;
  return { admission: data.kind === 'first-n' ? data : { kind: 'everyone' }, shortage: 'pro-rata' };
};

export const PoolRule = z.preprocess(inTwoParts, z.object({ admission: Admission, shortage: Shortage }));
export type PoolRule = Readonly<z.infer<typeof PoolRule>>;
