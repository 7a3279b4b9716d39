import { DescribeTableCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type * as z from 'zod';
import type { Clock } from '../clock/clock.ts';
import type { Database } from '../data/database.ts';
import type { ReadByAll } from '../dynamodb/changes.ts';
import { compilePattern, type Matches } from '../events/pattern.ts';
import type { Queues } from '../events/queues.ts';
import { lostQueue, serviceOf } from '../events/targets.ts';
import type { Functions } from '../lambda/functions.ts';
import type { Deployment, Resource } from '../template/deployment.ts';
import { region } from '../template/kind.ts';
import { globalTable } from '../template/kinds/dynamodb.ts';
import { eventSourceMapping } from '../template/kinds/lambda.ts';
import { refuse } from '../template/stop.ts';
import { openPlaces } from './places.ts';
import { openPulse } from './pulse.ts';
import { readByAll } from './read-by-all.ts';
import { followShard, type Mapping } from './reader.ts';
import { standingsOf } from './standing.ts';
import { type StreamRecord, streamsAt } from './wire.ts';

type Settings = {
  deployment: Deployment;
  database: Database;
  functions: Functions;
  queues: Queues;
  client: DynamoDBClient;
  endpoint: string;
  forget: (read: readonly ReadByAll[]) => Promise<void>;
  clock: Clock;
};
type Declared = Resource<z.infer<typeof eventSourceMapping.honoured>>;

/** How often what is old and read is looked for; in real time, as it grows old. */
const tidyingMs = 600_000;

/** Hands the changes of tables to the functions that are mapped to them. */
export const startStreams = async (settings: Settings) => {
  const pulse = openPulse();
  const tools = {
    streams: streamsAt(settings.endpoint),
    places: openPlaces(settings.database),
    pulse,
    clock: settings.clock,
  };
  const declared = settings.deployment.all(eventSourceMapping).filter(({ properties }) => properties.Enabled);
  const mappings = await Promise.all(declared.map((it) => mappingOf(it, settings)));

  const asked = new Map<string, Promise<readonly string[]>>();
  /** Whoever asks for the same stream in one moment is answered together: dynoxide looks through all of it. */
  const shardsIn = (streamArn: string): Promise<readonly string[]> => {
    const answer =
      asked.get(streamArn) ?? tools.streams.shardsOf(streamArn).finally(() => asked.delete(streamArn));
    asked.set(streamArn, answer);
    return answer;
  };

  /** Of each table, since somebody follows it. */
  const shardsOf = new Map<string, readonly string[]>();

  const followOnce = async (mapping: Mapping) => {
    try {
      const shards = await shardsIn(mapping.streamArn);
      shardsOf.set(mapping.table, shards);
      await Promise.all(shards.map((shard) => followShard(mapping, shard, tools)));
    } catch (failure) {
      if (!pulse.isStopped()) console.error(`The stream of ${mapping.name} stands still: ${failure}`);
    }
  };

  const follow = async (mapping: Mapping) => {
    while (!pulse.isStopped()) {
      await followOnce(mapping);
      await pulse.wait(1_000);
    }
  };

  const tidy = () =>
    settings
      .forget(readByAll(mappings, shardsOf, tools.places))
      .catch((failure) => console.error(`Old changes of tables are still kept: ${failure}`));
  const tidying = setInterval(tidy, tidyingMs).unref();

  for (const mapping of mappings) void follow(mapping);
  return {
    /** Somebody may just have written: look now rather than at the next turn. */
    nudge: pulse.nudge,
    /** How far each mapping has come, and what lies before it. */
    standings: () => standingsOf(mappings, tools),
    /** What is being handed over is not waited for; it comes again. */
    stop: () => {
      clearInterval(tidying);
      pulse.stop();
    },
  };
};

const mappingOf = async (it: Declared, settings: Settings): Promise<Mapping> => {
  const { properties } = it;
  const table = settings.deployment
    .all(globalTable)
    .find(({ arn }) => properties.EventSourceArn === `${arn}/stream/local`);
  if (!table) return refuse(it, `reads from ${properties.EventSourceArn}`);
  return {
    name: it.name,
    table: table.name,
    functionName: properties.FunctionName,
    streamArn: await streamArnOf(settings.client, table.name),
    batchSize: properties.BatchSize,
    window: properties.MaximumBatchingWindowInSeconds * 1000,
    fromStart: properties.StartingPosition === 'TRIM_HORIZON',
    lanes: properties.ParallelizationFactor,
    rules: {
      bisect: properties.BisectBatchOnFunctionError,
      reportsItems: properties.FunctionResponseTypes.length > 0,
      retries: properties.MaximumRetryAttempts,
      longest: properties.MaximumRecordAgeInSeconds < 0 ? -1 : properties.MaximumRecordAgeInSeconds * 1000,
    },
    wants: filterOf(it),
    invoke: (records) => settings.functions.invoke(properties.FunctionName, eventOf(records, it)),
    giveUp: onFailure(it, settings),
  };
};

const streamArnOf = async (client: DynamoDBClient, TableName: string) => {
  const { Table } = await client.send(new DescribeTableCommand({ TableName }));
  return Table?.LatestStreamArn ?? '';
};

const filterOf = (it: Declared): Matches => {
  const patterns = it.properties.FilterCriteria?.Filters ?? [];
  try {
    const matches = patterns.map(({ Pattern }) => compilePattern(JSON.parse(Pattern)));
    return (record) => matches.length === 0 || matches.some((each) => each(record));
  } catch (failure) {
    return refuse(it, `has a filter with ${failure instanceof Error ? failure.message : failure}`);
  }
};

const eventOf = (records: readonly StreamRecord[], { properties }: Declared) =>
  JSON.stringify({
    Records: records.map((record) => ({
      ...record,
      awsRegion: region,
      eventSourceARN: properties.EventSourceArn,
    })),
  });

const onFailure = (it: Declared, { queues, clock }: Settings): Mapping['giveUp'] => {
  const { DestinationConfig, FunctionName, EventSourceArn } = it.properties;
  const destination = DestinationConfig?.OnFailure?.Destination;
  if (destination !== undefined && serviceOf(destination) !== 'sqs') {
    refuse(it, `has the destination ${destination}`);
  }
  return (shard, records, { condition, outcome, tries }) => {
    const body = {
      requestContext: {
        functionArn: FunctionName,
        condition,
        approximateInvokeCount: tries,
      },
      responseContext: { statusCode: 200, functionError: outcome.functionError ?? null },
      version: '1.0',
      timestamp: new Date(clock.now()).toISOString(),
      DDBStreamBatchInfo: {
        shardId: shard,
        startSequenceNumber: records[0]?.dynamodb.SequenceNumber,
        endSequenceNumber: records.at(-1)?.dynamodb.SequenceNumber,
        batchSize: records.length,
        streamArn: EventSourceArn,
      },
    };
    queues.send(destination ?? lostQueue, JSON.stringify(body));
  };
};
