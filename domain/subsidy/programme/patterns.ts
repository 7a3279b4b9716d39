import * as z from 'zod';
import { BasisPoints, Fen } from '../../shared/money.ts';

/**
 * From when on what the lines show together is put before a reviewer; none of it stops a claim. They are published with
 * the programme like all that it asks (ADR 0067).
 */
export const Patterns = z.object({
  /** Among fewer lines nothing is a pattern. */
  leastLines: z.int().positive().optional(),
  /** Just above a threshold: by no more than this share of it; and how many of the lines may lie there. */
  crowdedWithin: BasisPoints.optional(),
  crowdedShare: BasisPoints.optional(),
  /** What a round amount is a multiple of, and how many of the lines may be round. */
  roundMultipleFen: Fen.optional(),
  roundShare: BasisPoints.optional(),
  /** Of how many documents something may have come back. */
  returnedShare: BasisPoints.optional(),
  /** By how much more may be claimed than was reported to the statistics. */
  reportTolerance: BasisPoints.optional(),
  /** For how many of the orders that were reported support may be claimed. */
  allOrdersShare: BasisPoints.optional(),
});
export type Patterns = Readonly<z.infer<typeof Patterns>>;
