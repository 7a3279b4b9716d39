import { adjusted } from '#domain/subsidy/adjustment/adjusted-lines.ts';
import type { Claim } from '#domain/subsidy/claims/claim.ts';
import type { Ports } from '../../ports.ts';
import { standingAdjustments } from '../adjustment/stored-sheets.ts';
import { allLines, screenedLinesKey } from './lines.ts';

/** The lines of a claim as they count after its review, and their sums. */
export const adjustedLinesOf = async ({ exports }: Pick<Ports, 'exports'>, claim: Claim) => {
  const adjustments = await standingAdjustments(exports, claim);
  return adjusted(await allLines(exports, [screenedLinesKey(claim.id)]), adjustments);
};
