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
import { type Asked, indexPages, questionOf } from './indexes.ts';
import { type Row, rowsUnder, type Table } from './table.ts';

type Part = { readonly subjectId: string; readonly part: string };
type Standing = Part & { readonly status: GoodsStatus };

/** Active goods are found where they lie; the few that are not, by their index. */
const activeIn = ({ subjectId, part }: Part): Omit<QueryCommandInput, 'TableName'> => ({
  KeyConditionExpression: 'pk = :part',
  FilterExpression: '#status = :active',
  ExpressionAttributeNames: { '#status': 'status' },
  ExpressionAttributeValues: { ':part': partition(subjectId, part), ':active': 'active' },
});

const haltedIn = ({ subjectId, part, status }: Standing): Asked => ({
  index: 'byHalt',
  partition: haltPartition(subjectId, part),
  prefix: haltSort(status),
});

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

const pageSize = rowsPerPage + 1;
type From = Pick<QueryCommandInput, 'ExclusiveStartKey'>;

async function* activePages({ client, name }: Table, part: Part, from: From): AsyncGenerator<readonly Row[]> {
  const question = { TableName: name, ...activeIn(part), ...from };
  for await (const { Items = [] } of paginateQuery({ client, pageSize }, question)) yield Items;
}

async function* haltedPages(table: Table, standing: Standing, from: From): AsyncGenerator<readonly Row[]> {
  for await (const { rows } of indexPages(table, haltedIn(standing), { pageSize, ...from })) yield rows;
}

/** The entries of one partition that stand so, a page of the store's at a time. */
async function* pagesOf(
  table: Table,
  standing: Standing,
  place: string | undefined,
): AsyncGenerator<GoodsEntry[]> {
  const { subjectId, status, part } = standing;
  const from = place?.startsWith(part) ? { ExclusiveStartKey: startAfter(subjectId, status, place) } : {};
  const pages = status === 'active' ? activePages(table, standing, from) : haltedPages(table, standing, from);
  for await (const rows of pages) yield rows.map((row) => GoodsEntry.parse(row));
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

const haltedCount = async ({ client, name }: Table, standing: Standing) => {
  const question = { TableName: name, ...questionOf(haltedIn(standing)), Select: 'COUNT' } as const;
  let count = 0;
  for await (const { Count = 0 } of paginateQuery({ client }, question)) count += Count;
  return count;
};

const haltedCounts = async (table: Table, subjectId: string, status: GoodsStatus) => {
  const counts = await Promise.all(sixteen.map((part) => haltedCount(table, { subjectId, part, status })));
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
