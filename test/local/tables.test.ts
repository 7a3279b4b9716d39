import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DescribeTableCommand, PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DynamoDb, startDynamoDb } from '#local/dynamodb/dynoxide.ts';
import { createTables, dynamoDbClient, type Table } from '#local/dynamodb/tables.ts';

let server: DynamoDb;
let client: ReturnType<typeof dynamoDbClient>;
beforeAll(async () => {
  server = await startDynamoDb(mkdtempSync(join(tmpdir(), 'kouan-tables-')));
  client = dynamoDbClient(server.url);
});
afterAll(async () => {
  client.destroy();
  await server.stop();
});

const index = (IndexName: string, ProjectionType: 'ALL' | 'KEYS_ONLY') => ({
  IndexName,
  KeySchema: [{ AttributeName: 'status', KeyType: 'HASH' as const }],
  Projection: { ProjectionType },
});

const aTable = (name: string, ...indexes: ReturnType<typeof index>[]) =>
  // Of a resource of the template nothing else is read here.
  ({
    name,
    properties: {
      AttributeDefinitions: ['pk', 'status'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
      KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
      GlobalSecondaryIndexes: indexes,
    },
  }) as unknown as Table;

const inIndex = async (TableName: string) => {
  const { Items } = await client.send(
    new QueryCommand({
      TableName,
      IndexName: 'byStatus',
      KeyConditionExpression: '#status = :open',
      ExpressionAttributeNames: { '#status': 'status' },
      ExpressionAttributeValues: { ':open': { S: 'open' } },
    }),
  );
  return Items;
};

describe('a table of a data folder', () => {
  it('keeps its rows where an index of it is to hold less of them, and the index names them all', async () => {
    await createTables(client, [aTable('Cases', index('byStatus', 'ALL'))]);
    const Item = { pk: { S: 'a' }, status: { S: 'open' }, note: { S: 'said' } };
    await client.send(new PutItemCommand({ TableName: 'Cases', Item }));
    expect(await inIndex('Cases')).toEqual([Item]);
    const now = [aTable('Cases', index('byStatus', 'KEYS_ONLY'))];
    await createTables(client, now);
    await createTables(client, now);
    expect(await inIndex('Cases')).toEqual([{ pk: { S: 'a' }, status: { S: 'open' } }]);
    const { Table: found } = await client.send(new DescribeTableCommand({ TableName: 'Cases' }));
    expect(found?.ItemCount).toBe(1);
  });

  it('that has other indexes than the template wants says which, and how to go on', async () => {
    await createTables(client, [aTable('Other', index('byStatus', 'ALL'))]);
    await expect(createTables(client, [aTable('Other', index('byAge', 'ALL'))])).rejects.toThrow(
      'The table Other has the indexes byStatus, the template wants byAge. Start with --fresh',
    );
  });
});
