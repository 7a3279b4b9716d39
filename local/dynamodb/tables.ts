import {
  CreateTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
  ResourceNotFoundException,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import type * as z from 'zod';
import { CannotStart } from '../data/folder.ts';
import { operatorKey } from '../permissions/keys.ts';
import type { Resource } from '../template/deployment.ts';
import { region } from '../template/kind.ts';
import type { globalTable } from '../template/kinds/dynamodb.ts';

export type Table = Resource<z.infer<typeof globalTable.honoured>>;

export const dynamoDbClient = (endpoint: string) =>
  new DynamoDBClient({ endpoint, region, credentials: operatorKey });

/** Creates what is missing. A table that stands there with other indexes belongs to another version. */
export const createTables = async (client: DynamoDBClient, tables: readonly Table[]) => {
  for (const table of tables) {
    const found = await indexesOf(client, table.name);
    if (!found) await create(client, table);
    else if (found.join() !== indexNames(table).join()) {
      throw new CannotStart(
        `The table ${table.name} has the indexes ${found.join(', ') || 'none'}, the template wants ` +
          `${indexNames(table).join(', ') || 'none'}. Start with --fresh, or choose another folder with --data.`,
      );
    }
  }
};

const indexNames = ({ properties: { GlobalSecondaryIndexes = [] } }: Table) =>
  GlobalSecondaryIndexes.map(({ IndexName }) => IndexName).sort();

const indexesOf = async (client: DynamoDBClient, TableName: string) => {
  try {
    const { Table } = await client.send(new DescribeTableCommand({ TableName }));
    return (Table?.GlobalSecondaryIndexes ?? []).map(({ IndexName = '' }) => IndexName).sort();
  } catch (failure) {
    if (failure instanceof ResourceNotFoundException) return undefined;
    throw failure;
  }
};

const create = async (client: DynamoDBClient, { name, properties }: Table) => {
  const { AttributeDefinitions, KeySchema, GlobalSecondaryIndexes, LocalSecondaryIndexes } = properties;
  const { StreamSpecification, TimeToLiveSpecification } = properties;
  await client.send(
    new CreateTableCommand({
      TableName: name,
      AttributeDefinitions,
      KeySchema,
      GlobalSecondaryIndexes,
      LocalSecondaryIndexes,
      BillingMode: 'PAY_PER_REQUEST',
      StreamSpecification: StreamSpecification && { StreamEnabled: true, ...StreamSpecification },
    }),
  );
  const { AttributeName, Enabled } = TimeToLiveSpecification ?? {};
  if (!AttributeName || !Enabled) return;
  await client.send(
    new UpdateTimeToLiveCommand({ TableName: name, TimeToLiveSpecification: { AttributeName, Enabled } }),
  );
};
