import * as z from 'zod';
import type { Fen } from '../shared/money.ts';
import { type Account, Balance, poolOf, transfers } from './ledger.ts';
import { accounts, type FundBalance, Posting } from './posting.ts';

const Sum = z.object({ count: z.int().nonnegative(), fen: z.int().nonnegative() });

/** Whether the books of a fund line are right: its accounts add up to the pool, and its postings to its accounts. */
export const FundProof = z.object({
  accountsAddUp: z.boolean(),
  postingsAddUp: z.boolean(),
  /** The balance worked out again from nothing but the postings. */
  derived: z.record(z.enum(accounts), z.int()),
  transfers: z.record(z.string(), Sum),
});
export type FundProof = z.infer<typeof FundProof>;

const sumOf = (postings: readonly Posting[]): number =>
  postings.reduce((sum, posting) => sum + posting.fen, 0);

const moved = (postings: readonly Posting[], account: Account, side: 'from' | 'to'): number =>
  sumOf(postings.filter(({ transfer }) => transfers[transfer][side] === account));

const opening = (account: Account, pool: Fen): number => (account === 'free' ? pool : 0);

const derivedFrom = (pool: Fen, postings: readonly Posting[]): FundProof['derived'] => {
  const balanceOf = (account: Account) =>
    opening(account, pool) + moved(postings, account, 'to') - moved(postings, account, 'from');
  return {
    free: balanceOf('free'),
    reserved: balanceOf('reserved'),
    committed: balanceOf('committed'),
    paid: balanceOf('paid'),
    recovered: balanceOf('recovered'),
  };
};

const kinds = Posting.shape.transfer.options;

export const proofOf = (balance: FundBalance, postings: readonly Posting[]): FundProof => {
  const derived = derivedFrom(balance.pool, postings);
  return {
    accountsAddUp: poolOf(Balance.parse(balance)) === balance.pool,
    postingsAddUp: accounts.every((account) => derived[account] === balance[account]),
    derived,
    transfers: Object.fromEntries(
      kinds.map((kind) => {
        const group = postings.filter(({ transfer }) => transfer === kind);
        return [kind, { count: group.length, fen: sumOf(group) }];
      }),
    ),
  };
};
