import { type Fen, less, nothing } from '#domain/shared/money.ts';
import type { Claim } from '#domain/subsidy/claims/claim.ts';
import type { Moment } from '../../casework/writing.ts';
import type { ClaimMove } from '../claims/move-claims.ts';

export const amountOf = ({ allocatedFen = nothing }: Claim): Fen => allocatedFen;

/** A claim sets its money aside. */
export const reserveMove = (claim: Claim, { now }: Moment): ClaimMove => ({
  claim,
  action: 'reserve',
  type: 'MoneyReserved',
  data: { fen: amountOf(claim) },
  posting: {
    id: `reserve-${claim.id}`,
    fundLineId: claim.fundLineId,
    transfer: 'reserve',
    fen: amountOf(claim),
    at: now,
    for: { kind: 'claim', id: claim.id },
  },
});

/** A claim whose notice is over: at which place it stands, since when, and whether the pool was known not to hold it. */
export type Cleared = {
  readonly claim: Claim;
  readonly turn: number;
  readonly since: string;
  readonly waits: boolean;
};

const waitMove = ({ claim, since, turn }: Cleared): ClaimMove => ({
  claim,
  action: 'wait',
  type: 'ClaimWaits',
  patch: { waiting: { since, turn } },
  data: { fen: amountOf(claim), turn },
});

const closeMove = ({ claim }: Cleared): ClaimMove => ({
  claim,
  action: 'close',
  type: 'ClaimClosedWithNothing',
});

/**
 * What becomes of claims whose notice is over: what came to nothing is closed; the others set their money aside, as far as
 * the fund line has it, or wait for the next.
 */
export const clearingMoves = (cleared: readonly Cleared[], free: Fen, moment: Moment): ClaimMove[] => {
  let left = free;
  return cleared.map((one) => {
    const amount = amountOf(one.claim);
    if (amount === 0) return closeMove(one);
    if (one.waits || amount > left) return waitMove(one);
    left = less(left, amount);
    return reserveMove(one.claim, moment);
  });
};
