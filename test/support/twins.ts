import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe } from 'vitest';
import { type DynamoDb, startDynamoDb } from '#local/dynamodb/dynoxide.ts';
import { inTables, type Kept } from './in-tables.ts';
import { memoryPorts } from './memory-ports.ts';
import { clientFor } from './tables.ts';

const inMemory = (): Kept => {
  const ports = memoryPorts();
  return { ...ports, leave: async (taskId, token) => ports.waits.leave(taskId, token) };
};

/** States facts of a real DynamoDB endpoint; whoever opens tables there may be given a client to open them with. */
export const onDynamoDb = (
  name: string,
  facts: (open: (dynamo?: DynamoDBClient) => Promise<Kept>, connect: () => DynamoDBClient) => void,
) => {
  describe(`${name}, on DynamoDB`, () => {
    let server: DynamoDb | undefined;
    const clients: DynamoDBClient[] = [];
    beforeAll(async () => {
      server = await startDynamoDb(
        mkdtempSync(join(tmpdir(), 'kouan-contract-')),
        process.env['KOUAN_DYNAMODB_ENDPOINT'],
      );
    });
    afterAll(async () => {
      for (const client of clients) client.destroy();
      await server?.stop();
    });
    const connect = () => {
      if (!server) throw new Error('There is no DynamoDB to hold it against.');
      const client = clientFor(server.url);
      clients.push(client);
      return client;
    };
    facts(async (dynamo = connect()) => inTables(dynamo), connect);
  });
};

/** States the same facts of the ports in memory and of the adapters on a real DynamoDB endpoint. */
export const onBoth = (name: string, facts: (open: () => Promise<Kept>) => void) => {
  describe(`${name}, in memory`, () => facts(async () => inMemory()));
  onDynamoDb(name, facts);
};
