import {
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { ListExecutionsCommand, SFNClient } from '@aws-sdk/client-sfn';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Local } from '#local/cloud.ts';
import { operatorKey as credentials } from '#local/permissions/keys.ts';
import { eventually, patience, startFixture } from './fixtures/running.ts';
import { toldOf } from './fixtures/witness-told.ts';

let local: Local;
beforeAll(async () => {
  local = await startFixture();
}, patience);
afterAll(() => local.stop());

const nameOf = (type: string, part = '') =>
  local.deployment.resources.find((each) => each.type === type && each.logicalId.startsWith(part))?.name ??
  '';

const aClient = <Client>(Made: new (given: object) => Client, endpoint = local.awsUrl) =>
  new Made({ endpoint, region: 'local', credentials });

const putNotes = async (...ids: string[]) =>
  aClient(DynamoDBClient, local.dynamodbUrl).send(
    new TransactWriteItemsCommand({
      TransactItems: ids.map((id) => ({
        Put: { TableName: nameOf('AWS::DynamoDB::GlobalTable'), Item: { pk: { S: id }, sk: { S: 'note' } } },
      })),
    }),
  );

type Told = { Records?: { eventName: string; dynamodb: { Keys: { pk: { S: string } } } }[] };

const keysTold = async () =>
  (await toldOf(local)).flatMap(({ Records = [] }: Told) =>
    Records.map(({ dynamodb }) => dynamodb.Keys.pk.S),
  );

const deadLetters = async (): Promise<
  { queue: string; body: string; attributes: Record<string, string> }[]
> =>
  (await fetch(`${local.baseUrl}/_local/dead-letters`))
    .json()
    .then((found) => (Array.isArray(found) ? found : []));

describe('a table stream', () => {
  it('tells the function of what changed, in order, and only of what its filter wants', async () => {
    await putNotes('note#1', 'other#1', 'note#2');
    await putNotes('note#3');
    const keys = await eventually(async () => {
      const found = await keysTold();
      return found.includes('note#3') ? found : undefined;
    });
    expect(keys).toEqual(['note#1', 'note#2', 'note#3']);
  });

  it('puts aside what still fails after its retries, from the failed record on, and goes on', async () => {
    await putNotes('note#before', 'note#poison', 'note#after');
    const [letter] = await eventually(async () => {
      const letters = await deadLetters();
      return letters.length > 0 ? letters : undefined;
    });
    expect(letter?.queue).toBe(nameOf('AWS::SQS::Queue'));
    expect(JSON.parse(letter?.body ?? '')).toMatchObject({
      requestContext: { condition: 'RetryAttemptsExhausted' },
      DDBStreamBatchInfo: { batchSize: 2 },
    });
    await putNotes('note#later');
    await eventually(async () => ((await keysTold()).includes('note#later') ? true : undefined));
  });
});

describe('a bus', () => {
  const putEvent = (detail: object) =>
    aClient(EventBridgeClient).send(
      new PutEventsCommand({
        Entries: [
          {
            EventBusName: nameOf('AWS::Events::EventBus'),
            Source: 'fixture',
            DetailType: 'Note Taken',
            Detail: JSON.stringify(detail),
          },
          { EventBusName: 'nobodys', Source: 'fixture', DetailType: 'x', Detail: '{}' },
        ],
      }),
    );

  it('hands an event to the targets of the rules that want it, made up as they ask', async () => {
    const { FailedEntryCount, Entries } = await putEvent({ kind: 'memo-7', note: 'n' });
    expect(FailedEntryCount).toBe(1);
    expect(Entries?.[0]?.EventId).toBeTypeOf('string');
    const told = await eventually(async () =>
      (await toldOf(local)).find((each) => each['from'] === 'bus' && each['kind'] === 'memo-7'),
    );
    expect(told).toEqual({ from: 'bus', kind: 'memo-7' });
    const started = await eventually(async () => {
      const { executions = [] } = await aClient(SFNClient).send(
        new ListExecutionsCommand({
          stateMachineArn: local.deployment.resources.find(({ type }) => type.endsWith('StateMachine'))?.arn,
        }),
      );
      return executions.find(({ name }) => name?.startsWith('delivery-'));
    });
    expect(started.stateMachineArn).toContain('machine');
  });

  it('keeps what nobody wants from everybody', async () => {
    await putEvent({ kind: 'unwanted' });
    await putEvent({ kind: 'note' });
    await eventually(async () => (await toldOf(local)).find((each) => each['kind'] === 'note'));
    expect((await toldOf(local)).find((each) => each['kind'] === 'unwanted')).toBeUndefined();
  });
});

it('tells of an object that was stored', async () => {
  const Bucket = nameOf('AWS::S3::Bucket');
  await aClient(S3Client).send(new PutObjectCommand({ Bucket, Key: 'claims/7.csv', Body: 'x' }));
  const told = await eventually(async () =>
    (await toldOf(local)).find((each) => each['detail-type'] === 'Object Created'),
  );
  expect(told).toMatchObject({
    source: 'aws.s3',
    detail: { bucket: { name: Bucket }, object: { key: 'claims/7.csv', size: 1 }, reason: 'PutObject' },
  });
});

it('a state machine reaches its function', async () => {
  const { result } = await runMachine({ note: 'hello' });
  expect(result).toMatchObject({ status: 'SUCCEEDED' });
  expect(JSON.parse(result.output ?? '{}')).toMatchObject({ seen: { note: 'hello' } });
});

const runMachine = async (input: object) => {
  const stateMachineArn =
    local.deployment.resources.find(({ type }) => type.endsWith('StateMachine'))?.arn ?? '';
  const { executionArn } = await local.engine.startExecution({
    stateMachineArn,
    input: JSON.stringify(input),
  });
  const result = await eventually(async () => {
    const found: { status?: unknown; output?: string } = await local.engine.describeExecution({
      executionArn,
    });
    return found.status === 'RUNNING' ? undefined : found;
  });
  return { result };
};

describe('by the clock', () => {
  it('an event that nobody waits for is tried three times, then put where it can be seen', async () => {
    local.clock.hold();
    const before = (await deadLetters()).length;
    await aClient(LambdaClient).send(
      new InvokeCommand({
        FunctionName: nameOf('AWS::Lambda::Function', 'Desk'),
        InvocationType: 'Event',
        Payload: JSON.stringify({ do: 'fail' }),
      }),
    );
    const letter = await eventually(async () => {
      local.clock.moveTo(local.clock.now() + 30_000);
      return (await deadLetters())[before];
    });
    expect(letter).toMatchObject({
      queue: 'lost',
      body: '{"do":"fail"}',
      attributes: { RETRY_ATTEMPTS: '2', ERROR_MESSAGE: expect.stringContaining('the desk fell over') },
    });
  });

  it('a schedule is kept in its time zone', async () => {
    local.clock.moveTo(Date.parse('2030-01-01T23:59:00Z'));
    await eventually(async () => (await toldOf(local)).find((each) => each['from'] === 'schedule'));
    const count = async () => (await toldOf(local)).filter((each) => each['from'] === 'schedule').length;
    const before = await count();
    await eventually(async () => ((await waiting()) === 0 ? true : undefined));
    local.clock.moveTo(Date.parse('2030-01-01T23:59:59Z'));
    expect(await count()).toBe(before);
    // Eight in the morning in Shanghai.
    local.clock.moveTo(Date.parse('2030-01-02T00:00:00Z'));
    await eventually(async () => ((await count()) === before + 1 ? true : undefined));
    expect(await (await fetch(`${local.baseUrl}/_local/schedules`)).json()).toMatchObject([
      { due: '2030-01-03T00:00:00.000Z' },
    ]);
  });

  const waiting = async (): Promise<unknown> => {
    const answer: unknown = await (await fetch(`${local.baseUrl}/_local/deliveries`)).json();
    return Object(answer).waiting;
  };
});

it('an item is gone once its time has come', async () => {
  const client = aClient(DynamoDBClient, local.dynamodbUrl);
  const TableName = nameOf('AWS::DynamoDB::GlobalTable');
  const Key = { pk: { S: 'brief' }, sk: { S: 'x' } };
  const expiresAt = { N: String(Math.floor(local.clock.now() / 1000) + 3600) };
  await client.send(new PutItemCommand({ TableName, Item: { ...Key, expiresAt } }));
  const isThere = async () => (await client.send(new GetItemCommand({ TableName, Key }))).Item !== undefined;
  local.clock.moveTo(local.clock.now() + 1_800_000);
  expect(await isThere()).toBe(true);
  await eventually(async () => {
    local.clock.moveTo(local.clock.now() + 3_600_000);
    return (await isThere()) ? undefined : true;
  });
});
