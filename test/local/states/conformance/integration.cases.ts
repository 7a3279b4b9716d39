import { expect } from 'vitest';
import { functionArn, machineArn, namedError } from '../../support/an-engine.ts';
import type { Case } from './a-case.ts';

const source = 'guide, Integrating services';
const lambda = 'guide, Invoke a Lambda function';
const dynamodb = 'guide, DynamoDB and SDK integrations';

const task = (Resource: string, more: object = {}) => ({ T: { Type: 'Task', Resource, End: true, ...more } });

const key = { TableName: 'Register', Key: { pk: { S: '{% $states.input.pk %}' } } };

export const integrationCases: Case[] = [
  {
    source: lambda,
    says: 'A plain function ARN gets the input and gives its payload',
    states: task(functionArn('Echo')),
    input: { a: 1 },
    functions: { Echo: (payload) => ({ echo: payload }) },
    gives: { output: { echo: { a: 1 } } },
  },
  {
    source: lambda,
    says: 'Arguments are the payload of a plain function',
    states: task(functionArn('Echo'), { Arguments: { n: '{% $states.input %}' } }),
    input: 1,
    functions: { Echo: (payload) => payload },
    gives: { output: { n: 1 } },
  },
  {
    source: lambda,
    says: 'lambda:invoke wraps the payload',
    states: task('arn:aws-cn:states:::lambda:invoke', {
      Arguments: { FunctionName: functionArn('Echo'), Payload: { n: 1 } },
    }),
    functions: { Echo: (payload) => payload },
    gives: {
      output: { ExecutedVersion: '$LATEST', Payload: { n: 1 }, StatusCode: 200 },
      includes: ['TaskScheduled', 'TaskStarted', 'TaskSucceeded'],
    },
  },
  {
    source: lambda,
    says: 'lambda:invoke takes a name or an ARN, in any partition',
    states: task('arn:aws:states:::lambda:invoke', {
      Arguments: { FunctionName: 'Echo' },
      Output: '{% $states.result.StatusCode %}',
    }),
    functions: { Echo: () => 1 },
    gives: { output: 200 },
  },
  {
    source: lambda,
    says: 'lambda:invoke needs a FunctionName',
    states: task('arn:aws-cn:states:::lambda:invoke', { Arguments: { Payload: 1 } }),
    gives: { error: 'States.Runtime', cause: expect.stringContaining("'FunctionName'") },
  },
  {
    source: lambda,
    says: "A function's error keeps its name",
    states: task('arn:aws-cn:states:::lambda:invoke', { Arguments: { FunctionName: functionArn('Break') } }),
    functions: {
      Break: () => {
        throw namedError('IllegalMove', '{"errorMessage":"no"}');
      },
    },
    gives: { error: 'IllegalMove', cause: '{"errorMessage":"no"}' },
  },
  {
    source: 'States Language, Task State',
    says: 'Without Output the result replaces the input',
    states: {
      ...task(functionArn('Two'), { End: undefined, Next: 'See' }),
      See: { Type: 'Pass', End: true },
    },
    functions: { Two: () => 2 },
    gives: { output: 2 },
  },
  {
    source: 'States Language, Task State',
    says: 'Output and Assign see result and input',
    states: {
      T: {
        Type: 'Task',
        Resource: functionArn('Two'),
        Output: { r: '{% $states.result %}', i: '{% $states.input %}' },
        Assign: { kept: '{% $states.result + 1 %}' },
        Next: 'See',
      },
      See: { Type: 'Pass', Output: '{% [$states.input, $kept] %}', End: true },
    },
    input: 'in',
    functions: { Two: () => 2 },
    gives: { output: [{ r: 2, i: 'in' }, 3] },
  },
  {
    source: dynamodb,
    says: 'An SDK integration is called with typed attribute values',
    states: task('arn:aws-cn:states:::aws-sdk:dynamodb:getItem', { Arguments: key }),
    input: { pk: 'CASE#1' },
    services: { 'dynamodb:getItem': (args) => ({ Item: Object(args['Key']) }) },
    gives: { output: { Item: { pk: { S: 'CASE#1' } } } },
  },
  {
    source: dynamodb,
    says: 'An SDK integration that waits for its token hands the token on',
    states: task('arn:aws-cn:states:::aws-sdk:dynamodb:updateItem.waitForTaskToken', {
      Arguments: { Item: { token: { S: '{% $states.context.Task.Token %}' } } },
      TimeoutSeconds: 10,
    }),
    services: { 'dynamodb:updateItem': () => ({}) },
    gives: { error: 'States.Timeout', includes: ['TaskSubmitted', 'TaskTimedOut'] },
  },
  {
    source: dynamodb,
    says: 'The optimised DynamoDB integration is called the same way',
    states: task('arn:aws-cn:states:::dynamodb:putItem', { Arguments: { TableName: 'Register' } }),
    services: { 'dynamodb:putItem': (args) => args },
    gives: { output: { TableName: 'Register' } },
  },
  {
    source: dynamodb,
    says: 'An error of an SDK integration carries the name of the Java client',
    states: task('arn:aws-cn:states:::aws-sdk:dynamodb:putItem', { Arguments: {} }),
    services: {
      'dynamodb:putItem': () => {
        throw namedError('ConditionalCheckFailedException', 'The conditional request failed');
      },
    },
    gives: {
      error: 'DynamoDb.ConditionalCheckFailedException',
      cause: 'The conditional request failed (Service: DynamoDb, Status Code: 400)',
      includes: ['TaskFailed', 'ExecutionFailed'],
    },
  },
  {
    source: dynamodb,
    says: 'An error of the optimised integration carries DynamoDB',
    states: task('arn:aws-cn:states:::dynamodb:putItem', { Arguments: {} }),
    services: {
      'dynamodb:putItem': () => {
        throw namedError('ConditionalCheckFailedException');
      },
    },
    gives: { error: 'DynamoDB.ConditionalCheckFailedException' },
  },
  {
    source: dynamodb,
    says: 'An error without Exception in its name gets it',
    states: task('arn:aws-cn:states:::aws-sdk:s3:getObject', { Arguments: {} }),
    services: {
      's3:getObject': () => {
        throw namedError('NoSuchKey');
      },
    },
    gives: { error: 'S3.NoSuchKeyException' },
  },
  {
    source: 'guide, Start a new workflow execution',
    says: 'startExecution answers with the ARN at once',
    states: task('arn:aws-cn:states:::states:startExecution', {
      Arguments: { StateMachineArn: machineArn('M'), Name: 'inner', Input: { stop: true } },
      Output: '{% $states.result.ExecutionArn %}',
    }),
    gives: { output: 'arn:aws-cn:states:cn-northwest-1:111122223333:execution:M:inner' },
  },
  {
    source: 'guide, Start a new workflow execution',
    says: 'A machine that there is not is an error of Step Functions',
    states: task('arn:aws-cn:states:::states:startExecution', {
      Arguments: { StateMachineArn: machineArn('None'), Input: {} },
    }),
    gives: { error: 'StepFunctions.StateMachineDoesNotExistException' },
  },
  {
    source: 'guide, SDK integrations',
    says: 'The SDK integration of Step Functions is answered by the engine itself',
    states: task('arn:aws-cn:states:::aws-sdk:sfn:listStateMachines', {
      Arguments: {},
      Output: '{% $states.result.StateMachines[0].Name %}',
    }),
    gives: { output: 'M' },
  },
  {
    source,
    says: 'The history names the service, the action, the region and the parameters',
    states: task('arn:aws-cn:states:::aws-sdk:dynamodb:getItem', { Arguments: key, TimeoutSeconds: 30 }),
    input: { pk: 'p' },
    services: { 'dynamodb:getItem': () => ({}) },
    gives: { output: {}, includes: ['TaskScheduled'] },
  },
  {
    source: lambda,
    says: 'lambda:invoke without a Payload sends an empty object',
    states: task('arn:aws-cn:states:::lambda:invoke', {
      Arguments: { FunctionName: functionArn('Echo') },
      Output: '{% $states.result.Payload %}',
    }),
    functions: { Echo: (payload) => ({ got: payload }) },
    gives: { output: { got: {} } },
  },
  {
    source,
    says: 'Arguments of a service must be an object',
    states: task('arn:aws-cn:states:::dynamodb:getItem', { Arguments: 'text' }),
    gives: { error: 'States.Runtime', cause: expect.stringContaining('must be an object') },
  },
  {
    source: 'guide, Service integration patterns',
    says: 'A request that fails, fails the task although it would wait for a token',
    states: task('arn:aws-cn:states:::events:putEvents.waitForTaskToken', { Arguments: { Entries: [] } }),
    services: {
      'events:putEvents': () => {
        throw namedError('InternalException');
      },
    },
    gives: {
      error: 'EventBridge.InternalException',
      includes: ['TaskStarted', 'TaskFailed', 'ExecutionFailed'],
    },
  },
  {
    source: 'guide, Service integration patterns',
    says: 'The answer to the request is not the result of a task that waits for a token',
    states: task('arn:aws-cn:states:::aws-sdk:dynamodb:updateItem.waitForTaskToken', {
      Arguments: { token: '{% $states.context.Task.Token %}' },
      TimeoutSeconds: 10,
    }),
    services: { 'dynamodb:updateItem': () => ({ not: 'the result' }) },
    gives: { error: 'States.Timeout', includes: ['TaskSubmitted', 'TaskTimedOut'] },
  },
  {
    source: 'guide, SDK integrations',
    says: 'What is thrown and is no error is States.TaskFailed',
    states: task('arn:aws-cn:states:::aws-sdk:dynamodb:getItem', { Arguments: {} }),
    services: { 'dynamodb:getItem': () => Promise.reject('odd') },
    gives: { error: 'States.TaskFailed', cause: 'odd' },
  },
  {
    source: 'guide, SDK integrations',
    says: 'The status of the answer stands in the cause',
    states: task('arn:aws-cn:states:::aws-sdk:s3:getObject', { Arguments: {} }),
    services: {
      's3:getObject': () => {
        throw Object.assign(namedError('NoSuchKey', 'gone'), { $metadata: { httpStatusCode: 404 } });
      },
    },
    gives: { error: 'S3.NoSuchKeyException', cause: 'gone (Service: S3, Status Code: 404)' },
  },
  {
    source: 'guide, Start a new workflow execution',
    says: 'startExecution without a StateMachineArn is refused',
    states: task('arn:aws-cn:states:::states:startExecution', { Arguments: { Input: {} } }),
    gives: { error: 'StepFunctions.ValidationException' },
  },
  {
    source: lambda,
    says: 'A function may be named with its version, in any partition',
    states: task('arn:aws-us-gov:lambda:us-gov-west-1:111122223333:function:Echo:prod'),
    input: 1,
    functions: { prod: (payload) => payload },
    gives: { output: 1 },
  },
  {
    source,
    says: 'The ARN of an integration may name a region and an account',
    states: task('arn:aws-cn:states:cn-north-1:111122223333:dynamodb:deleteItem', { Arguments: {} }),
    services: { 'dynamodb:deleteItem': () => ({ gone: true }) },
    gives: { output: { gone: true } },
  },
  ...[
    ['dynamodb', 'getItem'],
    ['dynamodb', 'updateItem'],
    ['events', 'putEvents'],
  ].map(
    ([service, action]): Case => ({
      source: 'guide, Integrating services',
      says: `${service}:${action} is asked of its service`,
      states: task(`arn:aws-cn:states:::${service}:${action}`, { Arguments: { n: 1 } }),
      services: { [`${service}:${action}`]: (args) => args },
      gives: { output: { n: 1 } },
    }),
  ),
];
