import type * as z from 'zod';
import { displayYuan, type Fen, fen, less, nothing, sumFen } from '../../shared/money.ts';
import { type Derivation, derivation } from '../amount/derivation.ts';
import type { LineTotals } from '../claims/claim.ts';
import type { ListKind } from '../lists/list-kind.ts';
import { isSummed, type ScreenedLine, totalsOf } from '../lists/screened-line.ts';
import { Adjustment, AdjustmentSheet, type TakenOff } from './adjustment.ts';

/** An adjustment with the hand it is of. */
export const SignedAdjustment = Adjustment.extend(
  AdjustmentSheet.pick({ department: true, by: true, at: true, carriedFrom: true }).shape,
);
export type SignedAdjustment = Readonly<z.infer<typeof SignedAdjustment>>;

/** The adjustment that holds for each line, by its place. */
export type Adjustments = ReadonlyMap<string, SignedAdjustment>;

type Place = { readonly evidenceId: string; readonly line: number };
export const placeOf = ({ evidenceId, line }: Place): string => `${evidenceId} ${line}`;

/** Where several people have set one line, the lowest holds: whichever is written last, it is the same. */
export const lowestOf = (signed: Iterable<SignedAdjustment>): Adjustments => {
  const lowest = new Map<string, SignedAdjustment>();
  for (const one of signed) {
    const before = lowest.get(placeOf(one));
    if (!before || one.amountFen < before.amountFen) lowest.set(placeOf(one), one);
  }
  return lowest;
};

/** The line as it counts after the review; one that was set to nothing counts no longer. */
const adjustedLine =
  (adjustments: Adjustments) =>
  (line: ScreenedLine): ScreenedLine => {
    const adjustment = adjustments.get(placeOf(line));
    if (!adjustment || !line.value) return line;
    return adjustment.amountFen === 0
      ? { ...line, outcome: 'refused' }
      : { ...line, value: { ...line.value, amountFen: adjustment.amountFen } };
  };

/** The lines of a claim as they count after the review, and their sums; what was claimed stays what it was. */
export const adjusted = (lines: readonly ScreenedLine[], adjustments: Adjustments) => {
  const after = lines.map(adjustedLine(adjustments));
  return { lines: after, totals: { ...totalsOf(after), claimedFen: totalsOf(lines).claimedFen } };
};

/** What adjustments take off the sums of a claim that stands on these kinds of list. */
export const takenOffBy = (adjustments: Adjustments, kinds: readonly ListKind[]): TakenOff => {
  const all = [...adjustments.values()];
  return {
    lines: all.length,
    struck: all.filter(({ amountFen }) => amountFen === 0).length,
    fen: sumFen(
      all
        .filter(({ kind }) => isSummed(kind, kinds))
        .map(({ acceptedFen, amountFen }) => less(acceptedFen, amountFen)),
    ),
  };
};

const untouched: TakenOff = { lines: 0, struck: 0, fen: nothing };

/** The sums of a claim once this is taken off instead of what was before; the file of lines is not read for it. */
export const totalsLess = (
  totals: LineTotals,
  taken: TakenOff,
  before: TakenOff = untouched,
): LineTotals => ({
  ...totals,
  accepted: totals.accepted + before.struck - taken.struck,
  refused: totals.refused - before.struck + taken.struck,
  acceptedFen: fen(totals.acceptedFen + before.fen - taken.fen),
});

/** The sums as the screening left them. */
export const totalsBefore = (totals: LineTotals, taken: TakenOff): LineTotals =>
  totalsLess(totals, untouched, taken);

/** How the calculation says what was taken off before it begins. */
export const takenOffTold = (taken: TakenOff | undefined, accepted: Fen): Derivation[] => {
  if (!taken || taken.lines === 0) return [];
  const text = {
    zh: `审核逐行核减 ${taken.lines} 行（其中 ${taken.struck} 行不计入），共 ${displayYuan(taken.fen)} 元`,
    en: `${taken.lines} lines were adjusted in the review, ${taken.struck} of them to nothing: ${displayYuan(taken.fen)} yuan taken off`,
  };
  return [derivation(1, text, fen(accepted + taken.fen), accepted)];
};
