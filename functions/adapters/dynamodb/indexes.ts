import { paginateQuery, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { rowsInOrder } from './many-rows.ts';
import { type Key, queryRows, type Row, type Table } from './table.ts';

/** What each index goes by. It holds keys and nothing else; the rows lie in the table (ADR 0096). */
const attributes = {
  byOwner: { partition: 'owner', sort: 'ownerSort' },
  byDesk: { partition: 'deskOf', sort: 'deskSort' },
  byKind: { partition: 'kindOf', sort: 'kindSort' },
  byWindow: { partition: 'window', sort: 'windowSort' },
  byHalt: { partition: 'halt', sort: 'haltSort' },
} as const;

/** What is asked of an index: everything in one of its partitions, or what begins so there. */
export type Asked = {
  readonly index: keyof typeof attributes;
  readonly partition: string;
  readonly prefix?: string;
};

/** The same in the words of the store. */
export const questionOf = ({
  index,
  partition,
  prefix = '',
}: Asked): Omit<QueryCommandInput, 'TableName'> => {
  const names = attributes[index];
  const whole = {
    IndexName: index,
    KeyConditionExpression: '#p = :p',
    ExpressionAttributeNames: { '#p': names.partition },
    ExpressionAttributeValues: { ':p': partition },
  };
  if (!prefix) return whole;
  return {
    ...whole,
    KeyConditionExpression: '#p = :p AND begins_with(#s, :s)',
    ExpressionAttributeNames: { ...whole.ExpressionAttributeNames, '#s': names.sort },
    ExpressionAttributeValues: { ...whole.ExpressionAttributeValues, ':s': prefix },
  };
};

/** Every index names its rows by their keys. */
const KeyOf: z.ZodType<Key> = z.object({ pk: z.string(), sk: z.string() });

/** An index runs behind its table: what it names may have moved on, or be gone. */
const isAsAsked =
  ({ index, partition, prefix = '' }: Asked) =>
  (row: Row): boolean =>
    row[attributes[index].partition] === partition && String(row[attributes[index].sort]).startsWith(prefix);

/** The rows that these keys of an index lead to, in its order, each once. */
const rowsAt = (table: Table, found: readonly Row[]): Promise<Row[]> =>
  rowsInOrder(
    table,
    found.map((row) => KeyOf.parse(row)),
  );

type Reading = Pick<QueryCommandInput, 'ExclusiveStartKey' | 'ScanIndexForward'> & {
  readonly pageSize: number;
};
type IndexPage = { readonly rows: readonly Row[]; readonly next: Row | undefined };

/**
 * What an index answers, page after page, none of them empty. A page may hold fewer rows than it has room for: what has
 * moved on is not made up for.
 */
export async function* indexPages(
  table: Table,
  asked: Asked,
  { pageSize, ...reading }: Reading,
): AsyncGenerator<IndexPage> {
  const question = { TableName: table.name, ...questionOf(asked), ...reading };
  const pages = paginateQuery({ client: table.client, pageSize }, question);
  for await (const { Items = [], LastEvaluatedKey: next } of pages) {
    const rows = (await rowsAt(table, Items)).filter(isAsAsked(asked));
    if (rows.length > 0) yield { rows, next };
  }
}

/** Everything that is answered to each of these questions; the rows of all of them are read together. */
export const indexRowsOfEach = async (table: Table, each: readonly Asked[]): Promise<Row[][]> => {
  const found = await Promise.all(each.map((asked) => queryRows(table, questionOf(asked))));
  const rows = await rowsAt(table, found.flat());
  return each.map((asked) => rows.filter(isAsAsked(asked)));
};

/** Everything that an index answers. */
export const indexRows = async (table: Table, asked: Asked): Promise<Row[]> =>
  (await indexRowsOfEach(table, [asked])).flat();
