import type { DynamoDBDocumentClient, QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import { GetCommand, paginateQuery } from '@aws-sdk/lib-dynamodb';

/** A table of ours: one partition key, one sort key, and rows that are parsed by whoever reads them. */
export type Table = { readonly client: DynamoDBDocumentClient; readonly name: string };

export type Key = { readonly pk: string; readonly sk: string };
export type Row = Record<string, unknown>;

export const getRow = async ({ client, name }: Table, key: Key): Promise<Row | undefined> => {
  const { Item } = await client.send(new GetCommand({ TableName: name, Key: key, ConsistentRead: true }));
  return Item;
};

/** All rows that a key condition finds, page after page. Never a scan. */
export const queryRows = async (
  { client, name }: Table,
  question: Omit<QueryCommandInput, 'TableName'>,
): Promise<Row[]> => {
  const rows: Row[] = [];
  for await (const page of paginateQuery({ client }, { TableName: name, ...question }))
    rows.push(...(page.Items ?? []));
  return rows;
};

/** The rows of one partition, all of them or those whose sort key begins so. */
export const rowsUnder = (table: Table, pk: string, prefix = ''): Promise<Row[]> =>
  queryRows(table, {
    KeyConditionExpression: prefix ? 'pk = :pk AND begins_with(sk, :prefix)' : 'pk = :pk',
    ExpressionAttributeValues: prefix ? { ':pk': pk, ':prefix': prefix } : { ':pk': pk },
    ConsistentRead: true,
  });
