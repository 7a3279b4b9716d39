import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import {
  CreateTableCommand,
  GetItemCommand,
  PutItemCommand,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { afterEach, describe, expect, it, onTestFinished } from 'vitest';
import { type Asked, openDynamoDbCalls } from '#local/dynamodb/calls.ts';
import { startDynamoDb } from '#local/dynamodb/dynoxide.ts';
import { AccessDenied } from '#local/permissions/denied.ts';
import { keyFor, operatorKey } from '#local/permissions/keys.ts';
import type { Permissions } from '#local/permissions/permissions.ts';
import { failureOfCall } from '#local/states/calls/error-names.ts';
import { readResource } from '#local/states/reading/resource.ts';
import { arnOf } from '#local/template/kind.ts';

const approval = keyFor('states', 'approval');
const claims = arnOf('dynamodb', 'table/claims');

/** Grants the machine "approval" one action, and knows nobody else. */
const granting = (action: string): Permissions => ({
  holderOf: (accessKeyId) =>
    accessKeyId === approval.accessKeyId
      ? { kind: 'role', role: 'arn:aws:iam::1:role/approval', session: 'approval' }
      : undefined,
  mustAllow: (_, needs) => {
    const missing = needs.find((need) => need.action !== action || need.resource !== claims);
    if (missing) throw new AccessDenied(`Nobody granted ${missing.action} on ${missing.resource}.`);
  },
  signedBy: () => 'operator',
  objection: () => undefined,
  encryption: () => [],
  denied: () => [],
});

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

type Request = { operation: unknown; body: unknown };

/** A database that keeps what it is asked, and answers all alike. */
const aDatabase = async (status = 200, answer: object = {}) => {
  const asked: Request[] = [];
  const server = createServer(async (incoming: IncomingMessage, outgoing) => {
    asked.push({ operation: incoming.headers['x-amz-target'], body: await json(incoming) });
    outgoing.writeHead(status).end(JSON.stringify(answer));
  });
  servers.push(server);
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  const address = server.address();
  return {
    asked,
    server,
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : address}`,
  };
};

/** Somebody who may everything, and the database that is started with us. */
const theDatabaseOfThisMachine = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dynamodb-calls-'));
  const { url, stop } = await startDynamoDb(folder);
  onTestFinished(async () => {
    await stop();
    rmSync(folder, { recursive: true });
  });
  const permissions: Permissions = { ...granting('none'), holderOf: () => 'operator', mustAllow: () => {} };
  return openDynamoDbCalls({ url, permissions });
};

const of = (command: unknown) => command as Asked['Command'];
const createTable = { operation: 'CreateTable', Command: of(CreateTableCommand) };
const getItem = { operation: 'GetItem', Command: of(GetItemCommand) };
const putItem = { operation: 'PutItem', Command: of(PutItemCommand) };
const transactWriteItems = { operation: 'TransactWriteItems', Command: of(TransactWriteItemsCommand) };
const args = { TableName: 'claims', Item: { pk: { S: 'claim#1' } } };

describe('What a state machine asks of DynamoDB', () => {
  it('is answered by the database of this machine', async () => {
    const { call, stop } = await theDatabaseOfThisMachine();
    await call(
      createTable,
      {
        TableName: 'claims',
        KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
        AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
        BillingMode: 'PAY_PER_REQUEST',
      },
      operatorKey,
    );
    await call(putItem, args, operatorKey);
    expect(await call(getItem, { TableName: 'claims', Key: args.Item }, operatorKey)).toEqual({
      Item: args.Item,
    });
    const Once = { ...args, ConditionExpression: 'attribute_not_exists(pk)' };
    await expect(call(putItem, Once, operatorKey)).rejects.toMatchObject({
      name: 'ConditionalCheckFailedException',
    });
    stop();
  });

  it('is asked as the machine has written it down, and answered as DynamoDB says it', async () => {
    const { url, asked } = await aDatabase(200, { Attributes: { amount: { N: '100' } } });
    const { call, stop } = openDynamoDbCalls({ url, permissions: granting('dynamodb:PutItem') });
    expect(await call(putItem, args, approval)).toEqual({ Attributes: { amount: { N: '100' } } });
    expect(asked).toEqual([{ operation: 'DynamoDB_20120810.PutItem', body: args }]);
    stop();
  });

  it('is told of bytes, which a machine writes down in base 64, and answers in base 64', async () => {
    const stored = { pk: { S: 'claim#1' }, seal: { B: 'AQID' }, all: { L: [{ BS: ['AQ==', 'Ag=='] }] } };
    const { url, asked } = await aDatabase(200, { Attributes: stored });
    const { call, stop } = openDynamoDbCalls({ url, permissions: granting('dynamodb:PutItem') });
    const put = { TableName: 'claims', Item: stored };
    expect(await call(putItem, put, approval)).toEqual({ Attributes: stored });
    expect(asked).toMatchObject([{ body: put }]);
    stop();
  });

  it('is not asked where nobody has granted it', async () => {
    const { url, asked } = await aDatabase();
    const { call } = openDynamoDbCalls({ url, permissions: granting('dynamodb:GetItem') });
    await expect(call(putItem, args, approval)).rejects.toMatchObject({
      name: 'AccessDeniedException',
      message: `Nobody granted dynamodb:PutItem on ${claims}.`,
    });
    expect(asked).toEqual([]);
  });

  it('that nobody has granted fails by the general name of DynamoDB, as on AWS', async () => {
    const { url } = await aDatabase();
    const { call } = openDynamoDbCalls({ url, permissions: granting('dynamodb:GetItem') });
    const resource = readResource('arn:aws:states:::aws-sdk:dynamodb:putItem');
    const thrown: unknown = await call(putItem, args, approval).catch((failure: unknown) => failure);
    expect(resource && failureOfCall(resource, thrown)).toEqual({
      error: 'DynamoDb.DynamoDbException',
      cause: `Nobody granted dynamodb:PutItem on ${claims}. (Service: DynamoDb, Status Code: 400)`,
    });
  });

  it('is not asked in a transaction of which one item is not granted', async () => {
    const { url, asked } = await aDatabase();
    const { call } = openDynamoDbCalls({ url, permissions: granting('dynamodb:PutItem') });
    const TransactItems = [{ Put: args }, { Update: { ...args, TableName: 'pools' } }];
    await expect(call(transactWriteItems, { TransactItems }, approval)).rejects.toThrow(
      'dynamodb:UpdateItem',
    );
    expect(asked).toEqual([]);
  });

  it('is not asked for a machine that has left the templates', async () => {
    const { url, asked } = await aDatabase();
    const { call } = openDynamoDbCalls({ url, permissions: granting('dynamodb:PutItem') });
    await expect(call(putItem, args, keyFor('states', 'gone'))).rejects.toMatchObject({
      name: 'UnrecognizedClientException',
    });
    expect(asked).toEqual([]);
  });

  it('is named a mistake where it names no table', async () => {
    const { url } = await aDatabase();
    const { call } = openDynamoDbCalls({ url, permissions: granting('dynamodb:PutItem') });
    await expect(call(putItem, {}, approval)).rejects.toMatchObject({
      name: 'ValidationException',
      message: expect.stringContaining('TableName'),
    });
  });

  it('is refused by the name that DynamoDB gives it', async () => {
    const { url } = await aDatabase(400, {
      __type: 'com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException',
      message: 'The conditional request failed',
    });
    const { call, stop } = openDynamoDbCalls({ url, permissions: granting('dynamodb:PutItem') });
    await expect(call(putItem, args, approval)).rejects.toMatchObject({
      name: 'ConditionalCheckFailedException',
      message: 'The conditional request failed',
      $metadata: { httpStatusCode: 400 },
    });
    stop();
  });

  it('is asked on another connection where the one that rested has been closed', async () => {
    const { url, asked, server } = await aDatabase();
    const { call, stop } = openDynamoDbCalls({ url, permissions: granting('dynamodb:PutItem') });
    await call(putItem, args, approval);
    server.closeIdleConnections();
    await call(putItem, args, approval);
    expect(asked).toHaveLength(2);
    stop();
  });

  it('fails by a name that workflows try again after, where there is no database', async () => {
    const { url, server } = await aDatabase();
    server.close();
    const { call } = openDynamoDbCalls({ url, permissions: granting('dynamodb:PutItem') });
    await expect(call(putItem, args, approval)).rejects.toMatchObject({ name: 'SdkClientException' });
  });
});
