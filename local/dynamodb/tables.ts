import { isDeepStrictEqual } from 'node:util';
import {
  CreateTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
  type GlobalSecondaryIndexDescription,
  ResourceNotFoundException,
  UpdateTableCommand,
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

type Index = NonNullable<Table['properties']['GlobalSecondaryIndexes']>[number];

/**
 * Creates what is missing. A table that stands there with other indexes belongs to another version; one that holds an
 * index by other keys, or with more or less of its rows, has it made anew.
 */
export const createTables = async (client: DynamoDBClient, tables: readonly Table[]) => {
  for (const table of tables) {
    const found = await indexesOf(client, table.name);
    if (!found) await create(client, table);
    else await adapt(client, table, found);
  }
};

const wantedOf = ({ properties: { GlobalSecondaryIndexes = [] } }: Table): readonly Index[] =>
  GlobalSecondaryIndexes;
const namesOf = (indexes: readonly { readonly IndexName?: string | undefined }[]) =>
  indexes.map(({ IndexName = '' }) => IndexName).toSorted();

const indexesOf = async (client: DynamoDBClient, TableName: string) => {
  try {
    const { Table } = await client.send(new DescribeTableCommand({ TableName }));
    return Table?.GlobalSecondaryIndexes ?? [];
  } catch (failure) {
    if (failure instanceof ResourceNotFoundException) return undefined;
    throw failure;
  }
};

const adapt = async (
  client: DynamoDBClient,
  table: Table,
  found: readonly GlobalSecondaryIndexDescription[],
) => {
  const wanted = wantedOf(table);
  const [has, wants] = [found, wanted].map((indexes) => namesOf(indexes).join(', ') || 'none');
  if (has !== wants) {
    throw new CannotStart(
      `The table ${table.name} has the indexes ${has}, the template wants ${wants}. ` +
        'Start with --fresh, or choose another folder with --data.',
    );
  }
  for (const index of wanted)
    if (!found.some((one) => isSame(one, index))) await makeAnew(client, table, index);
};

const isSame = (found: GlobalSecondaryIndexDescription, { IndexName, KeySchema, Projection }: Index) =>
  found.IndexName === IndexName &&
  isDeepStrictEqual([found.KeySchema, found.Projection], [KeySchema, Projection]);

/** From the rows of the table, of which nothing is touched. */
const makeAnew = async (client: DynamoDBClient, { name, properties }: Table, index: Index) => {
  const { IndexName } = index;
  const { AttributeDefinitions } = properties;
  for (const update of [{ Delete: { IndexName } }, { Create: index }])
    await client.send(
      new UpdateTableCommand({
        TableName: name,
        AttributeDefinitions,
        GlobalSecondaryIndexUpdates: [update],
      }),
    );
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
