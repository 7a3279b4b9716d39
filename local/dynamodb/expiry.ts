import { DeleteItemCommand, type DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import type { Clock } from '../clock/clock.ts';
import type { Table } from './tables.ts';

/** On AWS an expired item is gone within a few days; here within this much of our clock. */
const rest = 60_000;

type Expiring = { name: string; attribute: string; keys: readonly string[] };

/** Deletes what has expired by our clock: dynoxide keeps the attribute's name and nothing more. */
export const startExpiry = (client: DynamoDBClient, tables: readonly Table[], clock: Clock) => {
  const expiring = tables.flatMap(expiringOf);
  let stopped = expiring.length === 0;
  let cancel = () => {};

  const sweepAll = async () => {
    try {
      for (const table of expiring) await sweep(client, table, clock);
    } catch (failure) {
      if (!stopped) console.error(`What has expired could not be deleted: ${failure}`);
    }
    arm();
  };

  const arm = () => {
    if (!stopped) cancel = clock.at(clock.now() + rest, () => void sweepAll());
  };

  arm();
  return {
    stop: () => {
      stopped = true;
      cancel();
    },
  };
};

const expiringOf = ({ name, properties }: Table): Expiring[] => {
  const { AttributeName, Enabled } = properties.TimeToLiveSpecification ?? {};
  if (!AttributeName || !Enabled) return [];
  return [{ name, attribute: AttributeName, keys: properties.KeySchema.map((each) => each.AttributeName) }];
};

const sweep = async (client: DynamoDBClient, { name, attribute, keys }: Expiring, clock: Clock) => {
  const expired = {
    TableName: name,
    ExpressionAttributeNames: { '#expiry': attribute },
    ExpressionAttributeValues: { ':now': { N: String(Math.floor(clock.now() / 1000)) } },
  };
  const pages = paginateScan({ client }, { ...expired, FilterExpression: '#expiry < :now' });
  for await (const { Items = [] } of pages) {
    for (const item of Items) {
      const Key = Object.fromEntries(keys.flatMap((key) => (item[key] ? [[key, item[key]] as const] : [])));
      // It may have been given more time since it was read.
      const command = new DeleteItemCommand({ ...expired, Key, ConditionExpression: '#expiry < :now' });
      await client.send(command).catch(unlessChanged);
    }
  }
};

const unlessChanged = (failure: Error) => {
  if (failure.name !== 'ConditionalCheckFailedException') throw failure;
};
