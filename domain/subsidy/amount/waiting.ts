import { type ByLine, byLine, holdsAll, lessByLine } from '../../shared/by-line.ts';
import { type Fen, nothing } from '../../shared/money.ts';
import { textOrder } from '../../shared/text-order.ts';
import type { Claim } from '../claims/claim.ts';

type InRow = Pick<Claim, 'id' | 'waiting' | 'parts'>;

export const amountOf = ({ allocatedFen = nothing }: Pick<Claim, 'allocatedFen'>): Fen => allocatedFen;

/** Who has waited longer comes first; those who wait since the same moment, by their places. */
export const inTurn = ({ waiting: a, id: one }: InRow, { waiting: b, id: other }: InRow): number =>
  textOrder(a?.since ?? '', b?.since ?? '') || (a?.turn ?? 0) - (b?.turn ?? 0) || textOrder(one, other);

/**
 * Those of a row whom the money suffices for on every line that pays them. Whoever it does not suffice for holds up all
 * behind on the same lines: nobody overtakes.
 */
export const fundedBy = <C extends InRow>(free: ByLine, row: readonly C[]): readonly C[] => {
  const heldUp = new Set<string>();
  let left = free;
  const isNext = ({ parts }: C): boolean => {
    const needed = byLine(parts);
    const lines = [...needed.keys()];
    const served = lines.every((line) => !heldUp.has(line)) && holdsAll(left, needed);
    if (served) left = lessByLine(left, needed);
    else for (const line of lines) heldUp.add(line);
    return served;
  };
  return row.filter(isNext);
};
