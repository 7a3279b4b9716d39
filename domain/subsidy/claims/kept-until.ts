import { type Day, day, dayOf } from '../../shared/day.ts';
import type { Retention } from '../programme/retention.ts';
import type { ClaimStatus } from './claim-lifecycle.ts';

/** As much of a claim as tells when and how it ended. */
type Ended = {
  readonly status: ClaimStatus;
  readonly changedAt: string;
  readonly paidOn?: string | undefined;
  readonly determinedFen?: number | undefined;
};

type Years = keyof Retention;

/** Whether an amount was ever determined tells what was decided from what came to nothing before. */
const endedBefore = ({ determinedFen }: Ended): Years =>
  determinedFen === undefined ? 'undecidedYears' : 'decidedYears';

const termOf: Partial<Record<ClaimStatus, (claim: Ended) => Years>> = {
  paid: () => 'decidedYears',
  refused: () => 'decidedYears',
  withdrawn: endedBefore,
  lapsed: endedBefore,
};

/** Until when the file of a claim is kept: the last day of a year. Nothing while it is under way. */
export const keptUntil = (claim: Ended, retention: Retention | undefined): Day | undefined => {
  const years = termOf[claim.status]?.(claim);
  if (!(years && retention)) return undefined;
  const endedIn = Number((claim.paidOn ?? dayOf(claim.changedAt)).slice(0, 4));
  return day(`${endedIn + retention[years]}-12-31`);
};
