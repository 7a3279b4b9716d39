import { paginateQuery, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import {
  type BookCounts,
  GoodsEntry,
  type GoodsStatus,
  goodsStatuses,
} from '#domain/positive-list/book/goods-entry.ts';
import { rowsPerPage } from '#domain/shared/rows-per-page.ts';
import { PlaceUnknown } from '../../errors.ts';
import type { BookPage } from '../../goods-ports.ts';
import { filledPartition, haltPartition, haltSort, partition, sixteen } from './book-keys.ts';
import { rowsUnder, type Table } from './table.ts';

type Question = Omit<QueryCommandInput, 'TableName'>;

/** Active goods are read where they lie; the few that are not, in their index. */
const activeIn = (subjectId: string, part: string): Question => ({
  KeyConditionExpression: 'pk = :part',
  FilterExpression: '#status = :active',
  ExpressionAttributeNames: { '#status': 'status' },
  ExpressionAttributeValues: { ':part': partition(subjectId, part), ':active': 'active' },
});

const haltedIn = (subjectId: string, part: string, status: GoodsStatus): Question => ({
  IndexName: 'byHalt',
  KeyConditionExpression: 'halt = :part AND begins_with(haltSort, :status)',
  ExpressionAttributeValues: { ':part': haltPartition(subjectId, part), ':status': haltSort(status) },
});

const questionOf = (subjectId: string, part: string, status: GoodsStatus): Question =>
  status === 'active' ? activeIn(subjectId, part) : haltedIn(subjectId, part, status);

/** The key of the last entry of a page says all that the store must know to go on. */
const startAfter = (subjectId: string, status: GoodsStatus, key: string) => {
  const row = { pk: partition(subjectId, key.slice(0, 1)), sk: key };
  return status === 'active'
    ? row
    : { ...row, halt: haltPartition(subjectId, key.slice(0, 1)), haltSort: haltSort(status, key) };
};

const placeOf = (after: string | undefined): string | undefined => {
  if (after === undefined || GoodsEntry.shape.key.safeParse(after).success) return after;
  throw new PlaceUnknown(`There is no such place in a book of goods: ${after}.`);
};

/** The entries of one partition that stand so, a page of the store's at a time. */
async function* pagesOf(
  { client, name }: Table,
  { subjectId, status, part }: { subjectId: string; status: GoodsStatus; part: string },
  place: string | undefined,
): AsyncGenerator<GoodsEntry[]> {
  const question = { TableName: name, ...questionOf(subjectId, part, status) };
  const from = place?.startsWith(part) ? { ExclusiveStartKey: startAfter(subjectId, status, place) } : {};
  const pages = paginateQuery({ client, pageSize: rowsPerPage + 1 }, { ...question, ...from });
  for await (const { Items = [] } of pages) yield Items.map((row) => GoodsEntry.parse(row));
}

/** A page of those that stand so: one partition after another, until the page is full. */
export const bookPage = async (
  table: Table,
  subjectId: string,
  status: GoodsStatus,
  after?: string,
): Promise<BookPage> => {
  const place = placeOf(after);
  const left = sixteen.filter((part) => place === undefined || part >= place.slice(0, 1));
  const items: GoodsEntry[] = [];
  for (const part of left)
    for await (const some of pagesOf(table, { subjectId, status, part }, place)) {
      items.push(...some);
      if (items.length > rowsPerPage)
        return { items: items.slice(0, rowsPerPage), next: items[rowsPerPage - 1]?.key };
    }
  return { items, next: undefined };
};

const Counted = z.object({ entered: z.int() });

const haltedCount = async ({ client, name }: Table, subjectId: string, part: string, status: GoodsStatus) => {
  const question = { TableName: name, ...haltedIn(subjectId, part, status), Select: 'COUNT' } as const;
  let count = 0;
  for await (const { Count = 0 } of paginateQuery({ client }, question)) count += Count;
  return count;
};

const haltedCounts = async (table: Table, subjectId: string, status: GoodsStatus) => {
  const counts = await Promise.all(sixteen.map((part) => haltedCount(table, subjectId, part, status)));
  return counts.reduce((sum, count) => sum + count, 0);
};

/** What the files have brought, without those that are not active any more: no row of active goods is read. */
export const bookCounts = async (table: Table, subjectId: string): Promise<BookCounts> => {
  const filled = await rowsUnder(table, filledPartition(subjectId));
  const total = filled.reduce((sum, row) => sum + Counted.parse(row).entered, 0);
  const [suspended = 0, delisted = 0, cancelled = 0] = await Promise.all(
    goodsStatuses.slice(1).map((status) => (total > 0 ? haltedCounts(table, subjectId, status) : 0)),
  );
  return { active: total - suspended - delisted - cancelled, suspended, delisted, cancelled };
};
