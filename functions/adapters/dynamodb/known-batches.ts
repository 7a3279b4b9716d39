import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { PutCommand, QueryCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Recall } from '#domain/positive-list/trace/batch-recall.ts';
import {
  type KnownBatch,
  knownBatch,
  StoredKnownBatch,
  saysSomething,
  speaksAgainst,
} from '#domain/positive-list/trace/known-batch.ts';
import { type Mark, markOfBrand, marksOfBatch } from '#domain/positive-list/trace/same-goods-mark.ts';
import type { TraceBatch } from '#domain/positive-list/trace/trace.ts';
import { knownPartition, knownSort, lying } from './book-keys.ts';
import { inLanes } from './conditional-writes.ts';
import { getRows } from './many-rows.ts';
import type { Key, Table } from './table.ts';

/** As many batches of the same goods are looked at; those that something speaks against come first. */
const readAtMost = 50;

const placeOf = (name: string): Key => ({ pk: knownPartition(name), ...lying });
const shelvesAndMarks = (marks: readonly Mark[]): string[] => [
  ...new Set(marks.flatMap(({ shelf, mark }) => [`shelf ${shelf}`, mark])),
];

/** What speaks against goods is kept once more, in front: it is found however many batches there are. */
const rowsOf = (mark: string, known: KnownBatch) =>
  [false, ...(speaksAgainst(known) ? [true] : [])].map((isAgainst) => ({
    pk: knownPartition(mark),
    sk: knownSort(isAgainst, known.id),
    known,
  }));

/** Says that something lies under these marks, before anything does: it may be read in vain, and is never missed. */
const announce = async ({ client, name }: Table, marks: readonly Mark[]): Promise<void> => {
  await Promise.all(
    shelvesAndMarks(marks).map((one) =>
      client.send(new PutCommand({ TableName: name, Item: { ...placeOf(one), name: one } })),
    ),
  );
};

/** What goes with a batch into its transaction: the same, under every mark of its goods. */
export const keptWith = async (
  table: Table,
  batch: TraceBatch,
): Promise<NonNullable<TransactWriteCommandInput['TransactItems']>> => {
  if (!saysSomething(batch)) return [];
  const marks = marksOfBatch(batch);
  await announce(table, marks);
  return marks
    .flatMap(({ mark }) => rowsOf(mark, knownBatch(batch)))
    .map((Item) => ({ Put: { TableName: table.name, Item } }));
};

const inRecall = { '#known': 'known', '#recall': 'recall' };

/** A recall that is over, or lifted, is not opened by being asked for again; one that is over may still be lifted. */
const unless = ({ liftedOn }: Recall) =>
  liftedOn === undefined
    ? {
        ConditionExpression:
          'attribute_not_exists(#known.#recall.#over) AND attribute_not_exists(#known.#recall.#lifted)',
        ExpressionAttributeNames: { ...inRecall, '#over': 'overOn', '#lifted': 'liftedOn' },
      }
    : {
        ConditionExpression: 'attribute_not_exists(#known.#recall.#lifted)',
        ExpressionAttributeNames: { ...inRecall, '#lifted': 'liftedOn' },
      };

const unlessEnded = async (writing: Promise<unknown>): Promise<void> => {
  try {
    await writing;
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
};

/** A row for each recall of a brand: it holds the one, so that its end is kept over it. */
export const keepBrandRecall = async (table: Table, brand: string, recall: Recall): Promise<void> => {
  const mark = markOfBrand(brand);
  await announce(table, [mark]);
  const known = { id: recall.id, called: brand, certificates: [], checks: [], recall };
  const Item = { pk: knownPartition(mark.mark), sk: knownSort(true, recall.id), known };
  await unlessEnded(table.client.send(new PutCommand({ TableName: table.name, Item, ...unless(recall) })));
};

const Named = z.object({ name: z.string() });

/** Those of these shelves or marks under which anything lies. */
const thoseThatHold = async (table: Table, names: readonly string[]): Promise<ReadonlySet<string>> => {
  const rows = await getRows(table, [...new Set(names)].map(placeOf), true);
  return new Set(rows.map((row) => Named.parse(row).name));
};

const under = async ({ client, name }: Table, mark: string): Promise<readonly KnownBatch[]> => {
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName: name,
      KeyConditionExpression: 'pk = :pk AND sk > :lying',
      ExpressionAttributeValues: { ':pk': knownPartition(mark), ':lying': lying.sk },
      Limit: readAtMost,
      ConsistentRead: true,
    }),
  );
  const found = Items.map((row) => StoredKnownBatch.parse(row['known']));
  return [...new Map(found.map((one) => [one.id, one])).values()];
};

/** First the shelves, then the marks on those that are not empty: goods without batches cost next to nothing. */
export const knownUnder = async (
  table: Table,
  marks: readonly Mark[],
): Promise<ReadonlyMap<string, readonly KnownBatch[]>> => {
  const shelves = await thoseThatHold(
    table,
    marks.map(({ shelf }) => `shelf ${shelf}`),
  );
  const near = marks.flatMap(({ shelf, mark }) => (shelves.has(`shelf ${shelf}`) ? [mark] : []));
  const held = await thoseThatHold(table, near);
  const known = new Map<string, readonly KnownBatch[]>();
  await inLanes([...held], 1, async ([mark = '']) => {
    known.set(mark, await under(table, mark));
  });
  return known;
};
