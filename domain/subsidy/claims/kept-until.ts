import { type Day, day, dayOf } from '../../shared/day.ts';
import type { Retention } from '../programme/retention.ts';
import { type ClaimStatus, hasEnded } from './claim-lifecycle.ts';

/** As much of a claim as tells whether anything was ever decided on it. */
type Judged = {
  readonly status: ClaimStatus;
  readonly determinedFen?: number | undefined;
  readonly wasDecided?: true | undefined;
};

/** As much of a claim as tells when and how it ended. */
type Ended = Judged & { readonly changedAt: string; readonly paidOn?: string | undefined };

const decided: readonly ClaimStatus[] = ['paid', 'refused'];

/** An amount was determined or refused, if only before the claim was reviewed or begun anew. */
export const wasEverDecided = ({ status, determinedFen, wasDecided }: Judged): boolean =>
  wasDecided === true || determinedFen !== undefined || decided.includes(status);

/** Until when the file of a claim is kept: the last day of a year. Nothing while it is under way. */
export const keptUntil = (claim: Ended, retention: Retention | undefined): Day | undefined => {
  if (!(retention && hasEnded(claim))) return undefined;
  const years = wasEverDecided(claim) ? retention.decidedYears : retention.undecidedYears;
  const endedIn = Number((claim.paidOn ?? dayOf(claim.changedAt)).slice(0, 4));
  return day(`${endedIn + years}-12-31`);
};
