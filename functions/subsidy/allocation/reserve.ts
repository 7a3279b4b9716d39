import { fen } from '#domain/shared/money.ts';
import type { Claim } from '#domain/subsidy/claims/claim.ts';
import type { Moment } from '../../casework/writing.ts';
import type { ClaimMove } from '../claims/move-claims.ts';

/** An allocated claim whose notice is cleared sets its money aside; one that came to nothing is closed. */
export const reserveMove = (claim: Claim, { now }: Moment): ClaimMove => {
  const amount = claim.allocatedFen ?? fen(0);
  if (amount === 0) return { claim, action: 'close', type: 'ClaimClosedWithNothing' };
  return {
    claim,
    action: 'reserve',
    type: 'MoneyReserved',
    data: { fen: amount },
    posting: {
      id: `reserve-${claim.id}`,
      fundLineId: claim.fundLineId,
      transfer: 'reserve',
      fen: amount,
      at: now,
      for: { kind: 'claim', id: claim.id },
    },
  };
};
