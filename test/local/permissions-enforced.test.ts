import {
  BatchGetItemCommand,
  DynamoDBClient,
  GetItemCommand,
  QueryCommand,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { GetObjectCommand, HeadObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Local } from '#local/cloud.ts';
import { keyFor, operatorKey } from '#local/permissions/keys.ts';
import { account } from '#local/template/kind.ts';
import {
  assemblyWhere,
  withCondition,
  withoutAll,
  withoutGrant,
  withProperties,
} from './fixtures/changed-assembly.ts';
import { eventually, patience, startFixture } from './fixtures/running.ts';

let local: Local;
beforeAll(async () => {
  const assembly = assemblyWhere((resources) => {
    withoutGrant('Desk', 'dynamodb:PutItem')(resources);
    withoutGrant('Desk', 's3:List*')(resources);
    withoutGrant('Machine', 'lambda:InvokeFunction')(resources);
  });
  local = await startFixture({ assembly });
}, patience);
afterAll(() => local.stop());

const found = (type: string, part = '') => {
  const resource = local.deployment.resources.find(
    (each) => each.type === type && each.logicalId.startsWith(part),
  );
  if (!resource) throw new Error(`The fixture has no ${type} ${part}.`);
  return resource;
};
const desk = () => found('AWS::Lambda::Function', 'Desk');
const witness = () => found('AWS::Lambda::Function', 'Witness');
const table = () => found('AWS::DynamoDB::GlobalTable');
const bucket = () => found('AWS::S3::Bucket');
const machine = () => found('AWS::StepFunctions::StateMachine');

/** A client as one of the functions has it: at the door where it is asked who it is, with the function's key. */
const as = <Client>(
  Made: new (given: object) => Client,
  { name }: { name: string },
  key = keyFor('lambda', name),
) =>
  new Made({
    endpoint: Made.name === 'DynamoDBClient' ? local.dynamodbDoorUrl : local.awsUrl,
    region: 'local',
    credentials: key,
  });

const asOperator = <Client>(Made: new (given: object) => Client) =>
  new Made({ endpoint: local.awsUrl, region: 'local', credentials: operatorKey });

/** What a call was refused with; a call that was not fails the test. */
const refusalOf = async (
  call: Promise<unknown>,
): Promise<{ name: string; message: string; status: number }> => {
  const failure = await call.then(
    () => expect.fail('It was not refused.'),
    (thrown: unknown) => Object(thrown),
  );
  return { name: failure.name, message: failure.message, status: failure.$metadata?.httpStatusCode };
};

const sentence = (who: { name: string }, logicalId: string, action: string, resource: string) =>
  `User: arn:aws:sts::${account}:assumed-role/${found('AWS::IAM::Role', logicalId).name}/${who.name} ` +
  `is not authorized to perform: ${action} on resource: ${resource} ` +
  'because no identity-based policy allows the action';

const key = { pk: { S: 'note#1' }, sk: { S: 'note' } };

describe('a function that lacks one grant', () => {
  const invoke = async (event: object) => {
    const { Payload } = await asOperator(LambdaClient).send(
      new InvokeCommand({ FunctionName: desk().name, Payload: JSON.stringify(event) }),
    );
    return JSON.parse(Payload?.transformToString() ?? '');
  };

  it('fails where it needs it, and the error names role, action and resource', async () => {
    const missing = sentence(desk(), 'Desk', 'dynamodb:PutItem', table().arn);
    expect(await invoke({ routeKey: 'POST /notes', body: '{"id":1}' })).toMatchObject({
      errorType: 'AccessDeniedException',
      errorMessage: missing,
    });
    expect(await (await fetch(`${local.baseUrl}/_local/denied`)).json()).toContain(missing);
  });

  it('goes on doing what it may', async () => {
    expect(await invoke({ routeKey: 'GET /notes/{id}', pathParameters: { id: 'none' } })).toMatchObject({
      statusCode: 404,
    });
  });
});

describe('a call of DynamoDB', () => {
  const Check = {
    ConditionCheck: { TableName: '', Key: key, ConditionExpression: 'attribute_not_exists(pk)' },
  };

  it('in a transaction needs what each of its items would need alone', async () => {
    const TableName = table().name;
    const TransactItems = [
      { ConditionCheck: { ...Check.ConditionCheck, TableName } },
      { Put: { TableName, Item: { ...key, sk: { S: 'another' } } } },
    ];
    const client = as(DynamoDBClient, desk());
    expect(await refusalOf(client.send(new TransactWriteItemsCommand({ TransactItems })))).toMatchObject({
      status: 400,
      message: sentence(desk(), 'Desk', 'dynamodb:PutItem', table().arn),
    });
    const without = { TransactItems: TransactItems.slice(0, 1) };
    expect((await client.send(new TransactWriteItemsCommand(without))).$metadata.httpStatusCode).toBe(200);
  });

  it('may be of many tables, and needs each', async () => {
    const RequestItems = { [table().name]: { Keys: [key] }, another: { Keys: [key] } };
    const asked = as(DynamoDBClient, desk()).send(new BatchGetItemCommand({ RequestItems }));
    expect((await refusalOf(asked)).message).toContain(
      'dynamodb:BatchGetItem on resource: arn:aws:dynamodb:local',
    );
    expect((await refusalOf(asked)).message).toContain(':table/another ');
  });

  it('on an index needs the index', async () => {
    const query = new QueryCommand({
      TableName: table().name,
      IndexName: 'byKind',
      KeyConditionExpression: 'kind = :kind',
      ExpressionAttributeValues: { ':kind': { S: 'note' } },
    });
    expect((await as(DynamoDBClient, desk()).send(query)).Count).toBe(0);
    const stranger = { name: machine().name };
    const client = as(DynamoDBClient, stranger, keyFor('states', stranger.name));
    expect((await refusalOf(client.send(query))).message).toBe(
      sentence(stranger, 'Machine', 'dynamodb:Query', `${table().arn}/index/byKind`),
    );
  });

  it('with a key that nobody was given is turned away', async () => {
    const client = as(DynamoDBClient, { name: 'nobody' });
    const asked = client.send(new GetItemCommand({ TableName: table().name, Key: key }));
    expect(await refusalOf(asked)).toMatchObject({ name: 'UnrecognizedClientException', status: 400 });
  });
});

describe('a call of S3', () => {
  const place = () => ({ Bucket: bucket().name, Key: 'letter' });

  it('is refused in the words of S3', async () => {
    await as(S3Client, desk()).send(new PutObjectCommand({ ...place(), Body: 'x' }));
    const asked = as(S3Client, witness()).send(new GetObjectCommand(place()));
    expect(await refusalOf(asked)).toMatchObject({
      name: 'AccessDenied',
      status: 403,
      message: sentence(witness(), 'Witness', 's3:GetObject', `${bucket().arn}/letter`),
    });
  });

  it('that was signed before is held against the grants of the signer', async () => {
    const address = await getSignedUrl(as(S3Client, witness()), new GetObjectCommand(place()));
    expect((await fetch(address)).status).toBe(403);
    expect(
      (await fetch(await getSignedUrl(as(S3Client, desk()), new GetObjectCommand(place())))).status,
    ).toBe(200);
  });

  it('does not tell what a bucket lacks to whoever may not list it', async () => {
    const missing = { ...place(), Key: 'missing' };
    expect((await refusalOf(as(S3Client, desk()).send(new GetObjectCommand(missing)))).message).toBe(
      sentence(desk(), 'Desk', 's3:ListBucket', bucket().arn),
    );
    expect((await refusalOf(as(S3Client, desk()).send(new HeadObjectCommand(missing)))).status).toBe(403);
    expect((await refusalOf(asOperator(S3Client).send(new HeadObjectCommand(missing)))).status).toBe(404);
  });
});

describe('a call of another service', () => {
  it('that invokes a function needs that function', async () => {
    const asked = as(LambdaClient, desk()).send(new InvokeCommand({ FunctionName: witness().name }));
    expect(await refusalOf(asked)).toMatchObject({
      name: 'AccessDeniedException',
      status: 403,
      message: sentence(desk(), 'Desk', 'lambda:InvokeFunction', witness().arn),
    });
  });

  it('that starts an execution needs its machine', async () => {
    const asked = as(SFNClient, desk()).send(new StartExecutionCommand({ stateMachineArn: machine().arn }));
    expect(await refusalOf(asked)).toMatchObject({
      name: 'AccessDeniedException',
      message: sentence(desk(), 'Desk', 'states:StartExecution', machine().arn),
    });
  });

  it('that tells a bus needs the bus', async () => {
    const bus = found('AWS::Events::EventBus');
    const Entries = [{ EventBusName: bus.name, Source: 'fixture', DetailType: 'x', Detail: '{}' }];
    const told = new PutEventsCommand({ Entries });
    expect((await as(EventBridgeClient, desk()).send(told)).FailedEntryCount).toBe(0);
    expect((await refusalOf(as(EventBridgeClient, witness()).send(told))).message).toBe(
      sentence(witness(), 'Witness', 'events:PutEvents', bus.arn),
    );
  });
});

describe('a state machine', () => {
  it('that lacks a grant fails in the state that needs it, as on AWS', async () => {
    const { executionArn } = await local.engine.startExecution({
      stateMachineArn: machine().arn,
      input: '{"note":1}',
    });
    const ended = await eventually(async () => {
      // CDK has every call of a function tried again for two minutes, this one too.
      local.clock.moveTo(local.clock.now() + 60_000);
      const execution = await local.engine.describeExecution({ executionArn });
      return execution['status'] === 'RUNNING' ? undefined : execution;
    });
    expect(ended).toMatchObject({ status: 'FAILED', error: 'Lambda.AWSLambdaException' });
    expect(ended['cause']).toContain(sentence(machine(), 'Machine', 'lambda:InvokeFunction', witness().arn));
  });
});

describe('a start', () => {
  const sentenceOf = (change: Parameters<typeof assemblyWhere>[0]) =>
    startFixture({ assembly: assemblyWhere(change) }).then(
      () => expect.fail('It started.'),
      (thrown: Error) => thrown.message,
    );

  it.each([
    [
      'a route whose function does not let it in',
      withoutAll('AWS::Lambda::Permission'),
      'lambda:InvokeFunction',
    ],
    [
      'a stream that its function may not read',
      withoutGrant('Witness', 'dynamodb:GetRecords'),
      'dynamodb:GetRecords',
    ],
    ['a dead letter that may not be sent', withoutGrant('Witness', 'sqs:SendMessage'), 'sqs:SendMessage'],
    [
      'a schedule that may not call',
      withoutGrant('SchedulerRole', 'lambda:InvokeFunction'),
      'lambda:InvokeFunction',
    ],
  ])('stops before %s would fail', async (_, change, action) => {
    const said = await sentenceOf(change);
    expect(said).toContain('would fail when it is deployed');
    expect(said).toContain(`is not authorized to perform: ${action} on resource: arn:aws:`);
  });

  it.each([
    [
      'asks for a token that nobody looks at',
      { AuthorizerId: 'nobody' },
      'no authorizer of its API looks at',
    ],
    [
      'is open and names scopes',
      { AuthorizationType: 'NONE' },
      'is open, and yet names an authorizer or scopes',
    ],
  ])('stops at a route that %s', async (_, properties, why) => {
    expect(
      await sentenceOf(withProperties('AWS::ApiGatewayV2::Route', 'ApiGETsecrets', properties)),
    ).toContain(why);
  });

  it('stops at a condition that is not known here, and names the policy and its value', async () => {
    const change = withCondition('DeskServiceRole', { IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } });
    expect(await sentenceOf(change)).toMatch(
      /FixtureWork: DeskServiceRole\w+ \(AWS::IAM::Policy\) has the property PolicyDocument\.Statement\.0\.Condition\.IpAddress with the value {"aws:SourceIp":"10\.0\.0\.0\/8"}.*, which this one-machine cloud does not know\./,
    );
  });

  it('stops at a key of a condition that is not known here', async () => {
    const change = withCondition('DeskServiceRole', { StringEquals: { 's3:prefix': 'claims/' } });
    expect(await sentenceOf(change)).toContain('Condition.StringEquals.s3:prefix with the value "claims/"');
  });
});
