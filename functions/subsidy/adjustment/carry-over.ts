import { correctionsOf } from '#domain/casework/rounds.ts';
import { type AdjustmentSheet, standingSheets } from '#domain/subsidy/adjustment/adjustment.ts';
import { carriedOver, markedBy } from '#domain/subsidy/adjustment/carried-over.ts';
import type { Claim } from '#domain/subsidy/claims/claim.ts';
import type { ScreenedLine } from '#domain/subsidy/lists/screened-line.ts';
import { sha256Of } from '../../files/sha256-of.ts';
import type { Ports } from '../../ports.ts';
import { withSheets } from './set-lower.ts';
import { keptOn, writeSheet } from './stored-sheets.ts';

type Needs = Pick<Ports, 'exports' | 'register' | 'ids'>;

const sheetsBefore = (claim: Claim): AdjustmentSheet[] =>
  correctionsOf(claim) > 0 ? standingSheets({ ...claim, round: claim.round - 1 }) : [];

const carriedSheet = async (
  { exports, ids }: Needs,
  claim: Claim,
  sheet: AdjustmentSheet,
  marked: ReadonlyMap<string, ScreenedLine>,
): Promise<readonly AdjustmentSheet[]> => {
  const again = carriedOver(await keptOn(exports, claim.id, sheet), marked);
  if (again.length === 0) return [];
  const id = ids.next();
  const sha256 = await writeSheet(exports, claim.id, id, again);
  return [{ ...sheet, id, sha256, round: claim.round, lines: again.length, carriedFrom: sheet.round }];
};

/**
 * A corrected claim with what was set lower in the round before, of the lines that came again unchanged. Whoever set it is
 * asked again and may take it back.
 */
export const withCarriedOver = async (
  ports: Needs,
  claim: Claim,
  lines: readonly ScreenedLine[],
): Promise<Partial<Claim>> => {
  const before = sheetsBefore(claim);
  if (before.length === 0) return {};
  const marked = markedBy(lines, sha256Of);
  const carried = await Promise.all(before.map((sheet) => carriedSheet(ports, claim, sheet, marked)));
  if (carried.flat().length === 0) return {};
  return withSheets(ports, claim, [...(claim.adjustmentSheets ?? []), ...carried.flat()]);
};
