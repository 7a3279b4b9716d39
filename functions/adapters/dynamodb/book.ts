import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { GoodsEntry, holdsItsPlace } from '#domain/positive-list/book/goods-entry.ts';
import type { Book } from '../../goods-ports.ts';
import { entryKey, filledKey, filledPartition, haltOf } from './book-keys.ts';
import { bookCounts, bookPage } from './book-pages.ts';
import { type Way, writeEach } from './conditional-writes.ts';
import { getRows } from './many-rows.ts';
import { type Key, type Row, rowsUnder, type Table } from './table.ts';

const rowOf = (entry: GoodsEntry): Row => ({ ...entryKey(entry), ...haltOf(entry), ...entry });

const entriesAt = async (table: Table, entries: readonly Key[], consistent: boolean) => {
  const found = (await getRows(table, entries, consistent)).map((row) => GoodsEntry.parse(row));
  return new Map(found.map((entry) => [entry.key, entry]));
};

const entering =
  ({ name }: Table): Way<GoodsEntry> =>
  (entry) => ({
    Put: { TableName: name, Item: rowOf(entry), ConditionExpression: 'attribute_not_exists(pk)' },
  });

const changing =
  ({ name }: Table): Way<GoodsEntry> =>
  (entry) => ({
    Put: {
      TableName: name,
      Item: rowOf(entry),
      ConditionExpression: 'version = :read',
      ExpressionAttributeValues: { ':read': entry.version - 1 },
    },
  });

/** The same line of the same file: entered before, by an attempt that was cut off. */
const isOurs = (entry: GoodsEntry, found: GoodsEntry) =>
  entry.filingId === found.filingId && entry.goods.line === found.goods.line;

const over = (entry: GoodsEntry, { filingId, goods, status, version }: GoodsEntry): GoodsEntry => ({
  ...entry,
  version: version + 1,
  before: { filingId, line: goods.line, status },
});

/** Enters what is not there yet; answers what is there, whoever put it there. */
const enterNew = async (table: Table, entries: readonly GoodsEntry[], way: Way<GoodsEntry>) => {
  const refused = (await writeEach(table, entries, way)).map(({ one }) => one);
  return { refused, found: await entriesAt(table, refused.map(entryKey), true) };
};

/** What ended in the book is written over; what holds its place is in the way, unless it is ours. */
const enter = async (table: Table, entries: readonly GoodsEntry[]) => {
  const first = await enterNew(table, entries, entering(table));
  const anew = first.refused.flatMap((entry) => {
    const found = first.found.get(entry.key);
    return found && !isOurs(entry, found) && !holdsItsPlace(found) ? [over(entry, found)] : [];
  });
  const second = await enterNew(table, anew, changing(table));
  const standing = new Map([
    ...first.found,
    ...anew.map((entry) => [entry.key, entry] as const),
    ...second.found,
  ]);
  const met = entries.flatMap((entry) => {
    const found = standing.get(entry.key);
    return found ? [{ found, ours: isOurs(entry, found) }] : [];
  });
  return {
    inTheWay: new Map(met.flatMap(({ found, ours }) => (ours ? [] : [[found.key, found] as const]))),
    /** Of ours: those whose place was counted when it was filled for the first time. */
    countedBefore: met.filter(({ found, ours }) => ours && found.before).length,
  };
};

/** The book of goods in its own table: docs/data.md. */
export const book = (table: Table): Book => ({
  enter: async (subjectId, piece, entries) => {
    const { inTheWay, countedBefore } = await enter(table, entries);
    const entered = entries.length - inTheWay.size - countedBefore;
    const row = { ...filledKey(subjectId, piece), entered };
    await table.client.send(new PutCommand({ TableName: table.name, Item: row }));
    return inTheWay;
  },
  find: (subjectId, keys) =>
    entriesAt(
      table,
      [...new Set(keys)].map((key) => entryKey({ subjectId, key })),
      false,
    ),
  isEmpty: async (subjectId) => (await rowsUnder(table, filledPartition(subjectId))).length === 0,
  page: (subjectId, status, after) => bookPage(table, subjectId, status, after),
  counts: (subjectId) => bookCounts(table, subjectId),
  change: async (entries) => (await writeEach(table, entries, changing(table))).map(({ one }) => one),
});
