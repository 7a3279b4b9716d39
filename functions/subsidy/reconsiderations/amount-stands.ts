import type { Claim } from '#domain/subsidy/claims/claim.ts';
import { moveClaim } from '#domain/subsidy/claims/claim-lifecycle.ts';
import { changed, happened, type Moment } from '../../casework/writing.ts';
import type { Change } from '../../ports.ts';

/** A claim that was held goes back among those that are shared out; a refused one stays refused. */
export const amountStands = (
  claim: Claim,
  moment: Moment,
  by: string,
): Required<Pick<Change, 'cases' | 'events'>> => {
  if (claim.status !== 'in-reconsideration') return { cases: [], events: [] };
  const after = changed(claim, moment, { status: moveClaim(claim.status, 'stand') });
  return { cases: [after], events: [happened('AmountStands', moment, by, after, { before: claim })] };
};
