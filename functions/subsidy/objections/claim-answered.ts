import type { Refusal } from '#domain/shared/refusal.ts';
import type { Allocation } from '#domain/subsidy/amount/allocation-case.ts';
import type { Claim } from '#domain/subsidy/claims/claim.ts';
import { moveClaim } from '#domain/subsidy/claims/claim-lifecycle.ts';
import { changed, happened, type Moment } from '../../casework/writing.ts';
import type { Change, Ports } from '../../ports.ts';
import { isShort } from '../allocation/free-on.ts';
import { clearingMove, neededBy } from '../allocation/reserve.ts';
import { shareOf, sharesUnder } from '../allocation/share-files.ts';
import type { ClaimMove } from '../claims/move-claims.ts';

type Needs = Pick<Ports, 'exports' | 'ledger'>;
type Outcome = { readonly after: Claim; readonly allocations?: readonly Allocation[] } & Pick<
  Change,
  'postings' | 'unmoved' | 'events'
>;
type Answer = {
  readonly action: 'uphold' | 'dismiss';
  readonly type: string;
  readonly by: string;
  /** Why the item is not supported, as its enterprise reads it. */
  readonly findings: Refusal[];
};

export const isOver = ({ notice }: Allocation, { now }: Moment): boolean =>
  notice !== undefined && notice.until <= now;

/** Refused, or in its notice again. */
const answered = (claim: Claim, { action, type, by, findings }: Answer, moment: Moment): Outcome => {
  const after = changed(claim, moment, {
    status: moveClaim(claim.status, action),
    ...(action === 'uphold' ? { findings } : {}),
  });
  return { after, events: [happened(type, moment, by, after, { before: claim })] };
};

/** What a claim does whose notice is over: the others have set their money aside, or do so now. */
const clearing = async (
  { exports, ledger }: Needs,
  claim: Claim,
  allocation: Allocation,
  moment: Moment,
): Promise<ClaimMove> => {
  const share = await shareOf((key) => sharesUnder(exports, key), allocation, claim.id);
  const since = allocation.notice?.publishedAt ?? allocation.openedAt;
  const cleared = { claim, since, turn: share?.turn ?? 1, waits: share?.waits ?? false };
  const fundShort = allocation.fundShort === true || (await isShort({ ledger }, neededBy([cleared])));
  return clearingMove(cleared, fundShort, moment);
};

const further = (
  { after: standing, events }: Outcome,
  { action, type, patch, data, postings = [] }: ClaimMove,
  { by }: Answer,
  moment: Moment,
): Outcome => {
  const after = { ...standing, ...patch, status: moveClaim(standing.status, action) };
  const next = happened(type, moment, by, after, { before: standing, ...(data ? { data } : {}) });
  return { after, postings, events: [...events, next] };
};

/**
 * What becomes of an objected claim. One that stands again when its notice is over sets its money aside in the same
 * write: in a notice that has ended, nobody would count it.
 */
export const claimAnswered = async (
  ports: Needs,
  claim: Claim,
  allocation: Allocation,
  answer: Answer,
  moment: Moment,
): Promise<Outcome> => {
  const outcome = answered(claim, answer, moment);
  if (answer.action === 'uphold') return outcome;
  // Whoever closes the notice meanwhile has perhaps passed by this claim, and must look again.
  if (!isOver(allocation, moment)) return { ...outcome, allocations: [changed(allocation, moment, {})] };
  const move = await clearing(ports, outcome.after, allocation, moment);
  return { ...further(outcome, move, answer, moment), unmoved: [allocation] };
};
