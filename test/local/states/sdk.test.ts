import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { describe, expect, it, onTestFinished } from 'vitest';
import { sdkCalls } from '#local/states/calls/sdk.ts';
import { Refused } from '#local/states/failure.ts';
import type { JsonObject } from '#local/states/json.ts';
import { aMachine, anEngine, machineArn, runToEnd, tasksOf } from '../support/an-engine.ts';

const conditionFailed = {
  __type: 'com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException',
  message: 'The conditional request failed',
};

const invalid = {
  __type: 'com.amazon.coral.validate#ValidationException',
  message: 'One or more parameter values were invalid',
};

/** A service that answers as DynamoDB and S3 answer on the wire. */
const aService = () =>
  new Hono()
    .get('/bucket/goods.csv', ({ text }) => text('hs\n0101\n'))
    .post('/', async ({ req, json }) => {
      const target = req.header('x-amz-target') ?? '';
      const body: JsonObject = await req.json();
      if (target.endsWith('GetItem')) return json({ Item: body['Key'] });
      if (target.endsWith('DeleteItem')) return json(invalid, 400);
      return json(conditionFailed, 400);
    });

const calling = async () => {
  const { promise, resolve: listening } = Promise.withResolvers<number>();
  const server = serve({ fetch: aService().fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
    listening(port),
  );
  onTestFinished(() => {
    server.close();
  });
  const endpoint = `http://127.0.0.1:${await promise}`;
  return sdkCalls({ region: 'cn-northwest-1', endpoints: { dynamodb: endpoint, s3: endpoint } });
};

const run = async (states: JsonObject) => {
  const tasks = { ...(await calling()), invokeFunction: async () => ({ payload: null }) };
  const { engine, clock } = anEngine({ definition: aMachine(states), tasks });
  return runToEnd(engine, clock, { pk: 'CASE#1' });
};

const task = (action: string, Arguments: JsonObject) => ({
  T: { Type: 'Task', Resource: `arn:aws-cn:states:::${action}`, Arguments, End: true },
});

describe('Services through the real SDK', () => {
  it('carries typed attribute values there and back', async () => {
    const Key = { pk: { S: '{% $states.input.pk %}' }, n: { N: '1' } };
    const { output } = await run(task('aws-sdk:dynamodb:getItem', { TableName: 'Register', Key }));
    expect(output).toEqual({ Item: { pk: { S: 'CASE#1' }, n: { N: '1' } } });
  });

  it.each([
    ['aws-sdk:dynamodb:putItem', 'DynamoDb.ConditionalCheckFailedException'],
    ['dynamodb:putItem', 'DynamoDB.ConditionalCheckFailedException'],
  ])('names the error of %s', async (action, error) => {
    const end = await run(task(action, { TableName: 'Register', Item: {} }));
    expect(end).toMatchObject({ error, cause: expect.stringContaining('The conditional request failed') });
  });

  it.each([
    ['aws-sdk:dynamodb:deleteItem', 'DynamoDb.DynamoDbException'],
    ['dynamodb:deleteItem', 'DynamoDB.AmazonDynamoDBException'],
  ])('names what the model of the service does not know by the service itself: %s', async (action, error) => {
    const end = await run(task(action, { TableName: 'Register', Key: {} }));
    expect(end).toMatchObject({ error, cause: expect.stringContaining('One or more parameter values') });
  });

  it.each([
    ['states:startExecution', 'StepFunctions.AWSStepFunctionsException'],
    ['states:startExecution.sync:2', 'StepFunctions.AWSStepFunctionsException'],
    ['aws-sdk:sfn:startExecution', 'Sfn.SfnException'],
  ])('names a missing grant for %s so too', async (action, error) => {
    const definition = aMachine(task(action, { StateMachineArn: machineArn('M') }));
    const permit = (_: string, resource: string) => {
      throw new Refused('AccessDeniedException', `Nobody granted ${resource}.`);
    };
    const { engine, clock } = anEngine({ definition, tasks: { ...tasksOf(), permit } });
    expect(await runToEnd(engine, clock)).toMatchObject({
      error,
      cause: expect.stringContaining(`Nobody granted ${machineArn('M')}.`),
    });
  });

  it('gives the body of an object as text', async () => {
    const { output } = await run(task('aws-sdk:s3:getObject', { Bucket: 'bucket', Key: 'goods.csv' }));
    expect(output).toMatchObject({ Body: 'hs\n0101\n' });
  });

  it('reads the items of a distributed Map as a stream', async () => {
    const { output } = await run({
      Goods: {
        Type: 'Map',
        ItemReader: {
          Resource: 'arn:aws-cn:states:::s3:getObject',
          Arguments: { Bucket: 'bucket', Key: 'goods.csv' },
          ReaderConfig: { InputType: 'CSV', CSVHeaderLocation: 'FIRST_ROW' },
        },
        ItemProcessor: {
          ProcessorConfig: { Mode: 'DISTRIBUTED' },
          StartAt: 'Echo',
          States: { Echo: { Type: 'Pass', End: true } },
        },
        End: true,
      },
    });
    expect(output).toEqual([{ hs: '0101' }]);
  });

  it('knows what stands here and what does not', async () => {
    const { knows } = await calling();
    expect(knows('dynamodb', 'updateItem')).toBe(true);
    expect(knows('dynamodb', 'makeCoffee')).toBe(false);
    expect(knows('eventbridge', 'putEvents')).toBe(false);
    expect(knows('glue', 'startJobRun')).toBe(false);
  });
});
