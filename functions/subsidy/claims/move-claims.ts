import type { Posting } from '#domain/payment/posting.ts';
import type { Claim } from '#domain/subsidy/claims/claim.ts';
import { moveClaim } from '#domain/subsidy/claims/claim-lifecycle.ts';
import { chunks } from '../../casework/chunks.ts';
import { changed, happened, type Moment } from '../../casework/writing.ts';
import type { Ports } from '../../ports.ts';

export type ClaimMove = {
  readonly claim: Claim;
  readonly action: string;
  readonly type: string;
  readonly patch?: Partial<Claim>;
  readonly posting?: Posting;
  readonly data?: Record<string, unknown>;
};

/** A transaction holds a hundred rows, two of them for the balances of fund lines. */
const room = 98;

/** A claim writes itself, its event, and perhaps a posting. */
const rowsOf = ({ posting }: ClaimMove): number => (posting ? 3 : 2);

/** Moves many claims along, as many to a transaction as it holds. Whoever calls leaves out those that moved before. */
export const moveClaims = async (
  { register }: Pick<Ports, 'register'>,
  moves: readonly ClaimMove[],
  moment: Moment,
  by: string,
): Promise<void> => {
  const perTransaction = Math.floor(room / Math.max(...moves.map(rowsOf)));
  for (const group of chunks(moves, perTransaction)) {
    const written = group.map(({ claim, action, patch = {}, ...move }) => ({
      ...move,
      claim,
      after: changed(claim, moment, { ...patch, status: moveClaim(claim.status, action) }),
    }));
    await register.commit({
      cases: written.map(({ after }) => after),
      postings: written.flatMap(({ posting }) => posting ?? []),
      events: written.map(({ type, claim, after, data }) =>
        happened(type, moment, by, after, { before: claim, ...(data ? { data } : {}) }),
      ),
    });
  }
};
