import { type Fen, nothing } from '../../shared/money.ts';
import { textOrder } from '../../shared/text-order.ts';
import type { Claim } from '../claims/claim.ts';

type InRow = Pick<Claim, 'id' | 'waiting' | 'allocatedFen'>;

export const amountOf = ({ allocatedFen = nothing }: Pick<Claim, 'allocatedFen'>): Fen => allocatedFen;

/** Who has waited longer comes first; those who wait since the same moment, by their places. */
export const inTurn = ({ waiting: a, id: one }: InRow, { waiting: b, id: other }: InRow): number =>
  textOrder(a?.since ?? '', b?.since ?? '') || (a?.turn ?? 0) - (b?.turn ?? 0) || textOrder(one, other);

/** Those in front of a row whom the money suffices for; the first for whom it does not holds up all behind. */
export const fundedBy = <C extends InRow>(free: Fen, row: readonly C[]): readonly C[] => {
  let taken = 0;
  const first = row.findIndex((claim) => {
    taken += amountOf(claim);
    return taken > free;
  });
  return first < 0 ? row : row.slice(0, first);
};
