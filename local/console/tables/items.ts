import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, QueryCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Table } from '#local/dynamodb/tables.ts';

export type Item = Readonly<Record<string, unknown>>;

/** The names of a table's keys. */
export const keysOf = ({ properties }: Table) => {
  const named = (kind: 'HASH' | 'RANGE') =>
    properties.KeySchema.find(({ KeyType }) => KeyType === kind)?.AttributeName;
  return { partition: named('HASH') ?? '', sort: named('RANGE') };
};

export type Search = { partition: string; sort: string; next: string };

const onePage = 25;

const From = z.record(z.string(), z.union([z.string(), z.number()]));

/** Where a page ended, as it stands in an address. */
const placeIn = (next: string) =>
  next === '' ? {} : { ExclusiveStartKey: From.parse(JSON.parse(Buffer.from(next, 'base64url').toString())) };

const addressed = (key: Item | undefined) => key && Buffer.from(JSON.stringify(key)).toString('base64url');

const everything = ({ name }: Table, { next }: Search) =>
  new ScanCommand({ TableName: name, Limit: onePage, ...placeIn(next) });

const ofKey = (table: Table, { partition, sort, next }: Search) => {
  const keys = keysOf(table);
  const isSorted = keys.sort !== undefined && sort !== '';
  return new QueryCommand({
    TableName: table.name,
    Limit: onePage,
    KeyConditionExpression: isSorted ? '#p = :p AND begins_with(#s, :s)' : '#p = :p',
    ExpressionAttributeNames: { '#p': keys.partition, ...(isSorted && { '#s': keys.sort ?? '' }) },
    ExpressionAttributeValues: { ':p': partition, ...(isSorted && { ':s': sort }) },
    ...placeIn(next),
  });
};

/** One page of a table, or of what stands under one key. */
export const itemsOf = async (client: DynamoDBClient, table: Table, search: Search) => {
  const documents = DynamoDBDocumentClient.from(client);
  const { Items = [], LastEvaluatedKey } =
    search.partition === ''
      ? await documents.send(everything(table, search))
      : await documents.send(ofKey(table, search));
  const items: Item[] = Items;
  return { items, next: addressed(LastEvaluatedKey) };
};

/** Sets and bytes have no words in JSON. */
export const asJson = (item: Item) =>
  JSON.stringify(item, (_, value: unknown) => {
    if (value instanceof Set) return [...value];
    return value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value;
  });
