import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { PutCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { accounts, changeOf } from '#domain/payment/ledger.ts';
import { FundBalance, Posting } from '#domain/payment/posting.ts';
import { BelowZero, CaseMoved } from '../../errors.ts';
import type { Ledger } from '../../ports.ts';
import { getRow, rowsUnder, type Table } from './table.ts';

/** One part of a transaction, and what its failed condition means. */
export type Written = {
  readonly item: NonNullable<TransactWriteCommandInput['TransactItems']>[number];
  readonly otherwise: () => Error;
};

const partition = (fundLineId: string) => `FUND#${fundLineId}`;
const balanceKey = (fundLineId: string) => ({ pk: partition(fundLineId), sk: 'BALANCE' });

const record = (table: string, posting: Posting): Written => ({
  otherwise: () => new CaseMoved(`The transfer ${posting.id} is in the ledger already.`),
  item: {
    Put: {
      TableName: table,
      Item: { pk: partition(posting.fundLineId), sk: `POSTING#${posting.id}`, ...posting },
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  },
});

/** What all these postings together do to each account, and to the pool. */
const deltas = (postings: readonly Posting[]) =>
  [...accounts, 'pool' as const].map((held) => ({
    held,
    delta: postings.reduce(
      (sum, { transfer, fen }) => sum + changeOf(held, { kind: transfer, amount: fen }),
      0,
    ),
  }));

/** A balance that was opened before pools could change says only now what it was opened with. */
const keepsOpening = 'SET openedWith = if_not_exists(openedWith, #pool)';

const rebalance = (table: string, fundLineId: string, postings: readonly Posting[]): Written => {
  const moved = deltas(postings).filter(({ delta }) => delta !== 0);
  const taken = moved.filter(({ delta }) => delta < 0);
  // ADD: an account that was opened after this balance holds nothing yet.
  const adds = `ADD ${moved.map(({ held }) => `#${held} :${held}`).join(', ')}`;
  return {
    otherwise: () => new BelowZero(`${fundLineId} does not hold what would be taken.`),
    item: {
      Update: {
        TableName: table,
        Key: balanceKey(fundLineId),
        UpdateExpression: moved.some(({ held }) => held === 'pool') ? `${keepsOpening} ${adds}` : adds,
        ConditionExpression: [
          'attribute_exists(pk)',
          ...taken.map(({ held }) => `#${held} >= :${held}Least`),
        ].join(' AND '),
        ExpressionAttributeNames: Object.fromEntries(moved.map(({ held }) => [`#${held}`, held])),
        ExpressionAttributeValues: Object.fromEntries([
          ...moved.map(({ held, delta }) => [`:${held}`, delta]),
          ...taken.map(({ held, delta }) => [`:${held}Least`, -delta]),
        ]),
      },
    },
  };
};

/** The parts of a transaction that post these transfers: each recorded once, each fund line moved once. */
export const post = (table: string, postings: readonly Posting[]): Written[] => [
  ...postings.map((posting) => record(table, posting)),
  ...[...Map.groupBy(postings, ({ fundLineId }) => fundLineId)].map(([fundLineId, group]) =>
    rebalance(table, fundLineId, group),
  ),
];

export const ledger = (table: Table): Ledger => ({
  open: async (fundLineId, poolFen, at) => {
    const row = {
      ...balanceKey(fundLineId),
      fundLineId,
      pool: poolFen,
      openedWith: poolFen,
      free: poolFen,
      reserved: 0,
      committed: 0,
      paid: 0,
      recovered: 0,
      openedAt: at,
    };
    try {
      await table.client.send(
        new PutCommand({ TableName: table.name, Item: row, ConditionExpression: 'attribute_not_exists(pk)' }),
      );
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
    }
  },
  balance: async (fundLineId) => {
    const row = await getRow(table, balanceKey(fundLineId));
    return row ? FundBalance.parse(row) : undefined;
  },
  postings: async (fundLineId) =>
    (await rowsUnder(table, partition(fundLineId), 'POSTING#')).map((row) => Posting.parse(row)),
});
