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

/** States the same facts of the ports in memory and of the adapters on a real DynamoDB endpoint. */
export const onBoth = (name: string, facts: (open: () => Promise<Kept>) => void) => {
  describe(`${name}, in memory`, () => facts(async () => inMemory()));

  describe(`${name}, on DynamoDB`, () => {
    let server: DynamoDb | undefined;
    let dynamo: DynamoDBClient | undefined;
    beforeAll(async () => {
      server = await startDynamoDb(
        mkdtempSync(join(tmpdir(), 'kouan-contract-')),
        process.env['KOUAN_DYNAMODB_ENDPOINT'],
      );
      dynamo = clientFor(server.url);
    });
    afterAll(async () => {
      dynamo?.destroy();
      await server?.stop();
    });
    facts(async () => {
      if (!dynamo) throw new Error('There is no DynamoDB to hold it against.');
      return inTables(dynamo);
    });
  });
};
