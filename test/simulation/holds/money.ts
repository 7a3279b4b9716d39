import { type Account, accounts, changeOf } from '#domain/payment/ledger.ts';
import type { FundBalance, Posting } from '#domain/payment/posting.ts';
import { countsFor } from '#domain/subsidy/claims/grants.ts';
import { startingWith } from '../../support/memory/store.ts';
import { claimsIn, type Fact, type Rows, sum } from './fact.ts';

const net = (postings: readonly Posting[], account: Account): number =>
  sum(postings.map(({ transfer, fen }) => changeOf(account, { kind: transfer, amount: fen })));

const postingsOf = ({ store }: Rows, { fundLineId }: FundBalance) =>
  startingWith(store.postings, `${fundLineId}#`);

const isBooked = (world: Rows, balance: FundBalance): boolean => {
  const postings = postingsOf(world, balance);
  return accounts.every(
    (account) =>
      balance[account] ===
      net(postings, account) + (account === 'free' ? (balance.openedWith ?? balance.pool) : 0),
  );
};

const isWhole = (balance: FundBalance): boolean =>
  sum(accounts.map((account) => balance[account])) === balance.pool &&
  accounts.every((account) => balance[account] >= 0);

/** What was ever moved so for each claim. */
const movedFor = ({ store }: Rows, transfer: Posting['transfer']): ReadonlyMap<string, number> =>
  new Map(
    [...Map.groupBy(store.postings.values(), (posting) => posting.for.id)].map(([id, postings]) => [
      id,
      sum(postings.filter((one) => one.transfer === transfer).map(({ fen }) => fen)),
    ]),
  );

const balances = ({ store }: Rows) => [...store.balances.values()];

export const money: readonly Fact<Rows>[] = [
  {
    says: 'free, reserved, committed, paid and recovered are always the pool, and none is below nothing',
    broken: (world) => balances(world).filter((one) => !isWhole(one)),
  },
  {
    says: 'a balance is what its postings come to',
    broken: (world) => balances(world).filter((one) => !isBooked(world, one)),
  },
  {
    says: 'what is paid to a claim is no more than what was shared out, and that no more than what was determined',
    broken: (world) => {
      const paid = movedFor(world, 'settle');
      return claimsIn(world).filter(
        ({ id, allocatedFen = 0, determinedFen = 0 }) =>
          (paid.get(id) ?? 0) > allocatedFen || allocatedFen > determinedFen,
      );
    },
  },
  {
    says: 'a claim is paid once, and is paid where it says so',
    broken: (world) => {
      const paid = movedFor(world, 'settle');
      return claimsIn(world).filter(
        ({ id, status, allocatedFen }) => (paid.get(id) ?? 0) !== (status === 'paid' ? allocatedFen : 0),
      );
    },
  },
  {
    says: 'what is reserved for a claim is what it was allotted',
    broken: (world) => {
      const reserved = movedFor(world, 'reserve');
      return claimsIn(world).filter(
        ({ id, allocatedFen = 0 }) => ![0, allocatedFen].includes(reserved.get(id) ?? 0),
      );
    },
  },
  {
    says: 'a payment that came back restores exactly its amount, once',
    broken: ({ store }) =>
      [...store.items.values()].filter(({ batchId, number, amountFen, status }) => {
        const restored = store.postings.get(`line#restore-${batchId}-${number}`)?.fen ?? 0;
        return restored !== (status === 'returned' ? amountFen : 0);
      }),
  },
  {
    says: 'what the claims of a subject count for stands in its row of grants',
    broken: (world) =>
      claimsIn(world).filter((claim) => {
        const row = world.store.grants
          .get(claim.subjectId)
          ?.claims.find(({ claimId }) => claimId === claim.id);
        return (row?.fen ?? 0) !== countsFor(claim);
      }),
  },
];
