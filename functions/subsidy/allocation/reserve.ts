import { type ByLine, byLine } from '#domain/shared/by-line.ts';
import { amountOf } from '#domain/subsidy/amount/waiting.ts';
import type { Claim } from '#domain/subsidy/claims/claim.ts';
import { reservedParts } from '#domain/subsidy/claims/parts.ts';
import type { Moment } from '../../casework/writing.ts';
import type { ClaimMove } from '../claims/move-claims.ts';

/** A claim sets its money aside, on every line that pays a part of it. */
export const reserveMove = (claim: Claim, { now }: Moment): ClaimMove => ({
  claim,
  action: 'reserve',
  type: 'MoneyReserved',
  patch: { parts: reservedParts(claim) },
  data: { fen: amountOf(claim) },
  postings: claim.parts.map(({ fundLineId, fen }) => ({
    id: `reserve-${claim.id}`,
    fundLineId,
    transfer: 'reserve',
    fen,
    at: now,
    for: { kind: 'claim', id: claim.id },
  })),
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
 * What becomes of a claim whose notice is over: what came to nothing is closed; another sets its money aside. Where the
 * fund line does not hold all, nobody does: all wait, and are served in their order.
 */
export const clearingMove = (one: Cleared, isShort: boolean, moment: Moment): ClaimMove => {
  if (amountOf(one.claim) === 0) return closeMove(one);
  return isShort || one.waits ? waitMove(one) : reserveMove(one.claim, moment);
};

/** What these need at once, on each line. */
export const neededBy = (cleared: readonly Cleared[]): ByLine =>
  byLine(cleared.filter(({ waits }) => !waits).flatMap(({ claim }) => claim.parts));
