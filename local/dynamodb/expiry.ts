import { DeleteItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Clock } from '../clock/clock.ts';
import type { Expiring, FindExpired } from './expired.ts';
import type { Table } from './tables.ts';

/** On AWS an expired item is gone within a few days; here within this much of our clock. */
const rest = 60_000;

type Store = { client: DynamoDBClient; find: FindExpired };

/** Deletes what has expired by our clock: dynoxide keeps the attribute's name and nothing more. */
export const startExpiry = (store: Store, tables: readonly Table[], clock: Clock) => {
  const expiring = tables.flatMap(expiringOf);
  let stopped = expiring.length === 0;
  let cancel = () => {};

  const sweepAll = async () => {
    try {
      for (const table of expiring) await sweep(store, table, clock);
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

const sweep = async ({ client, find }: Store, table: Expiring, clock: Clock) => {
  const now = Math.floor(clock.now() / 1000);
  for await (const Key of find(table, now)) {
    // It may have been given more time since it was read.
    const command = new DeleteItemCommand({
      TableName: table.name,
      Key,
      ConditionExpression: '#expiry < :now',
      ExpressionAttributeNames: { '#expiry': table.attribute },
      ExpressionAttributeValues: { ':now': { N: String(now) } },
    });
    await client.send(command).catch(unlessChanged);
  }
};

const unlessChanged = (failure: Error) => {
  if (failure.name !== 'ConditionalCheckFailedException') throw failure;
};
