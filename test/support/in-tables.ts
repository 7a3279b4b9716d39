import { CreateTableCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { accesses } from '#functions/adapters/dynamodb/accesses.ts';
import { book } from '#functions/adapters/dynamodb/book.ts';
import { directory } from '#functions/adapters/dynamodb/directory.ts';
import { ledger } from '#functions/adapters/dynamodb/ledger.ts';
import { lists } from '#functions/adapters/dynamodb/lists.ts';
import { mappings } from '#functions/adapters/dynamodb/mappings.ts';
import { numbers } from '#functions/adapters/dynamodb/numbers.ts';
import { precedents } from '#functions/adapters/dynamodb/precedents.ts';
import { progress } from '#functions/adapters/dynamodb/progress.ts';
import { register } from '#functions/adapters/dynamodb/register.ts';
import { traces } from '#functions/adapters/dynamodb/traces.ts';
import { waits } from '#functions/adapters/dynamodb/waits.ts';
import { zone } from '#functions/adapters/dynamodb/zone.ts';
import type { Ports } from '#functions/ports.ts';
import { goodsShape, ledgerShape, registerShape } from './tables.ts';

/** What lies in tables, and what a waiting state does: it leaves its token beside the task. */
export type Kept = Pick<
  Ports,
  | 'register'
  | 'numbers'
  | 'book'
  | 'progress'
  | 'precedents'
  | 'mappings'
  | 'traces'
  | 'zone'
  | 'lists'
  | 'directory'
  | 'accesses'
  | 'ledger'
  | 'waits'
> & {
  readonly leave: (taskId: string, token: string) => Promise<void>;
};

let tables = 0;

/** New tables for every test, so that none sees another's rows. */
const newTables = async (dynamo: DynamoDBClient) => {
  tables += 1;
  const named = (kind: string) => `${kind}-${process.pid}-${tables}`;
  const names = { register: named('Register'), ledger: named('Ledger'), goods: named('Goods') };
  for (const [name, shape] of [
    [names.register, registerShape],
    [names.ledger, ledgerShape],
    [names.goods, goodsShape],
  ] as const)
    await dynamo.send(new CreateTableCommand({ TableName: name, BillingMode: 'PAY_PER_REQUEST', ...shape }));
  return names;
};

/** The adapters on tables that nobody has written to yet. */
export const inTables = async (dynamo: DynamoDBClient): Promise<Kept> => {
  const names = await newTables(dynamo);
  const client = DynamoDBDocumentClient.from(dynamo, { marshallOptions: { removeUndefinedValues: true } });
  const table = { client, name: names.register };
  const kept = waits(table);
  return {
    register: register(table, names.ledger),
    numbers: numbers(table),
    book: book({ client, name: names.goods }),
    progress: progress({ client, name: names.goods }),
    precedents: precedents({ client, name: names.goods }),
    mappings: mappings(table),
    traces: traces({ client, name: names.goods }),
    zone: zone(table),
    lists: lists(table),
    directory: directory(table),
    accesses: accesses(table),
    ledger: ledger({ client, name: names.ledger }),
    waits: kept,
    leave: async (taskId, token) => {
      await client.send(
        new UpdateCommand({
          TableName: table.name,
          Key: kept.placeFor(taskId),
          UpdateExpression: 'ADD #tokens :token SET kindOf = :kind, kindSort = :since',
          ExpressionAttributeNames: { '#tokens': 'tokens' },
          ExpressionAttributeValues: {
            ':token': new Set([token]),
            ':kind': 'KIND#token',
            ':since': '2026-03-02',
          },
        }),
      );
    },
  };
};
