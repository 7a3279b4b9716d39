import { join } from 'node:path';
import { ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, paginateScan } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { CaseKind } from '#domain/casework/case.ts';
import { Event } from '#domain/casework/event.ts';
import { Task } from '#domain/casework/task.ts';
import { PaymentItem } from '#domain/payment/batch.ts';
import { FundBalance, Posting } from '#domain/payment/posting.ts';
import { Evidence } from '#domain/subsidy/claims/claim.ts';
import { Grants } from '#domain/subsidy/claims/grants.ts';
import { caseShapes } from '#functions/adapters/dynamodb/register.ts';
import { startDynamoDb } from '#local/dynamodb/dynoxide.ts';
import { dynamoDbClient } from '#local/dynamodb/tables.ts';
import { itemKey, refKey } from '../../support/memory/commit.ts';
import { emptyStore, type Store } from '../../support/memory/store.ts';

type Row = Record<string, unknown>;

const Key = z.object({ pk: z.string(), sk: z.string() });
const Kind = z.object({ kind: CaseKind });
const Held = z.object({ claimId: z.string() });
const Sequence = z.object({ value: z.number() });
const Hand = z.object({ step: z.string() });
const Tokens = z.object({ tokens: z.set(z.string()) });

type Keep = (store: Store, row: Row, key: z.infer<typeof Key>) => void;

const after = (mark: string, text: string): string => text.slice(text.indexOf(mark) + mark.length);

const into =
  <T>(rows: (store: Store) => Map<string, T>, shape: z.ZodType<T>, nameOf: (row: T) => string): Keep =>
  (store, row) => {
    const read = shape.parse(row);
    rows(store).set(nameOf(read), read);
  };

const caseInto: Keep = ({ cases }, row) => {
  const item = caseShapes[Kind.parse(row).kind].parse(row);
  cases.set(refKey(item), item);
};

/** Which row is what, by its sort key, and where it stands in the store of the tests. */
const kept: readonly (readonly [RegExp, Keep])[] = [
  [/^CASE$/, caseInto],
  [/^EVENT#/, ({ events }, row, { pk, sk }) => events.set(`${pk}#${sk}`, Event.parse(row))],
  [
    /^TASK#/,
    into(
      ({ tasks }) => tasks,
      Task,
      ({ id }) => id,
    ),
  ],
  [/^HAND#/, ({ hands }, row, { pk, sk }) => hands.set(`${pk}#${after('#', sk)}`, Hand.parse(row).step)],
  [/^TOKEN#/, ({ tokens }, row, { sk }) => tokens.set(after('#', sk), [...Tokens.parse(row).tokens])],
  [
    /^EVIDENCE#/,
    into(
      ({ evidence }) => evidence,
      Evidence,
      ({ claimId, id }) => `${claimId}#${id}`,
    ),
  ],
  [
    /^ITEM#/,
    into(
      ({ items }) => items,
      PaymentItem,
      ({ batchId, number }) => itemKey(batchId, number),
    ),
  ],
  [
    /^GRANTS$/,
    into(
      ({ grants }) => grants,
      Grants,
      ({ subjectId }) => subjectId,
    ),
  ],
  [/^NUMBER$/, ({ numbers }, row, { pk }) => numbers.set(after('#', pk), Held.parse(row).claimId)],
  [/^SEQUENCE$/, ({ sequences }, row, { pk }) => sequences.set(after('#', pk), Sequence.parse(row).value)],
  [
    /^BALANCE$/,
    into(
      ({ balances }) => balances,
      FundBalance,
      ({ fundLineId }) => fundLineId,
    ),
  ],
  [
    /^POSTING#/,
    into(
      ({ postings }) => postings,
      Posting,
      ({ fundLineId, id }) => `${fundLineId}#${id}`,
    ),
  ],
];

const keep = (store: Store, row: Row): void => {
  const key = Key.safeParse(row);
  if (!key.success) return;
  kept.find(([mark]) => mark.test(key.data.sk))?.[1](store, row, key.data);
};

/** Every row there is, read from the database file that a machine has left behind. */
export const rowsLeft = async (data: string): Promise<Store> => {
  const database = await startDynamoDb(join(data, 'dynamodb'));
  const bare = dynamoDbClient(database.url);
  const client = DynamoDBDocumentClient.from(bare);
  const store = emptyStore();
  try {
    const { TableNames = [] } = await client.send(new ListTablesCommand({}));
    for (const TableName of TableNames)
      for await (const { Items = [] } of paginateScan({ client }, { TableName }))
        for (const row of Items) keep(store, row);
    return store;
  } finally {
    bare.destroy();
    await database.stop();
  }
};
