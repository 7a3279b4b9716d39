import * as z from 'zod';
import type { Fen } from '../shared/money.ts';
import { type Account, accounts, Balance, changeOf, poolOf } from './ledger.ts';
import { type FundBalance, Posting } from './posting.ts';

const Sum = z.object({ count: z.int().nonnegative(), fen: z.int().nonnegative() });

/** Whether the books of a fund line are right: its accounts add up to the pool, and its postings to its accounts and its pool. */
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

const changed = (held: Account | 'pool', postings: readonly Posting[]): number =>
  postings.reduce((sum, { transfer, fen }) => sum + changeOf(held, { kind: transfer, amount: fen }), 0);

const derivedFrom = (openedWith: Fen, postings: readonly Posting[]): FundProof['derived'] => ({
  free: openedWith + changed('free', postings),
  reserved: changed('reserved', postings),
  committed: changed('committed', postings),
  paid: changed('paid', postings),
  recovered: changed('recovered', postings),
});

const kinds = Posting.shape.transfer.options;

export const proofOf = (balance: FundBalance, postings: readonly Posting[]): FundProof => {
  const { pool, openedWith = pool } = balance;
  const derived = derivedFrom(openedWith, postings);
  return {
    accountsAddUp: poolOf(Balance.parse(balance)) === pool,
    postingsAddUp:
      openedWith + changed('pool', postings) === pool &&
      accounts.every((account) => derived[account] === balance[account]),
    derived,
    transfers: Object.fromEntries(
      kinds.map((kind) => {
        const group = postings.filter(({ transfer }) => transfer === kind);
        return [kind, { count: group.length, fen: sumOf(group) }];
      }),
    ),
  };
};
