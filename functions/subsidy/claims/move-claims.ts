import type { Posting } from '#domain/payment/posting.ts';
import type { Claim } from '#domain/subsidy/claims/claim.ts';
import { moveClaim } from '#domain/subsidy/claims/claim-lifecycle.ts';
import { chunks } from '../../casework/chunks.ts';
import { changed, happened, type Moment } from '../../casework/writing.ts';
import type { Ports } from '../../ports.ts';
import { countsOtherwise, type Moved, recountedGrants } from './recount.ts';

export type ClaimMove = {
  readonly claim: Claim;
  readonly action: string;
  readonly type: string;
  readonly patch?: Partial<Claim>;
  readonly postings?: readonly Posting[];
  readonly data?: Record<string, unknown>;
};

/** A transaction holds a hundred rows, one of them for the balance of each fund line that it moves. */
const room = (moves: readonly ClaimMove[]): number =>
  100 - new Set(moves.flatMap(({ postings = [] }) => postings.map(({ fundLineId }) => fundLineId))).size;

/** A claim writes itself, its event, its postings, and perhaps what its subject’s claims come to. */
const rowsOf = (move: Written): number => 2 + (move.postings?.length ?? 0) + Number(countsOtherwise(move));

type Written = ClaimMove & Moved;

const written =
  (moment: Moment) =>
  (move: ClaimMove): Written => ({
    ...move,
    after: changed(move.claim, moment, {
      ...move.patch,
      status: moveClaim(move.claim.status, move.action),
    }),
  });

/** Moves many claims along, each of another subject, as many to a transaction as it holds. Whoever calls leaves out those that moved before. */
export const moveClaims = async (
  { register }: Pick<Ports, 'register'>,
  moves: readonly ClaimMove[],
  moment: Moment,
  by: string,
): Promise<void> => {
  const all = moves.map(written(moment));
  const perTransaction = Math.floor(room(moves) / Math.max(...all.map(rowsOf)));
  for (const group of chunks(all, perTransaction))
    await register.commit({
      cases: group.map(({ after }) => after),
      grants: await recountedGrants({ register }, group),
      postings: group.flatMap(({ postings = [] }) => postings),
      events: group.map(({ type, claim, after, data }) =>
        happened(type, moment, by, after, { before: claim, ...(data ? { data } : {}) }),
      ),
    });
};
