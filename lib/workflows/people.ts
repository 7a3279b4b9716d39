import { Duration } from 'aws-cdk-lib';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import {
  Choice,
  Condition,
  IntegrationPattern,
  Map as MapState,
  ProvideItems,
  Succeed,
  TaskInput,
  Timeout,
} from 'aws-cdk-lib/aws-stepfunctions';
import { CallAwsService, LambdaInvoke } from 'aws-cdk-lib/aws-stepfunctions-tasks';
import type { Construct } from 'constructs';

/** The case an execution carries. Its id is all that the execution ever holds. */
const caseId = '{% $states.context.Execution.Input.id %}';

/** They pass: the library has tried some of them itself, for less than a second. */
const passing = [
  'ThrottlingException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'InternalServerError',
  'TimeoutError',
  'SlowDown',
  'InternalError',
  'ServiceUnavailable',
];

/** The same, as Step Functions names what DynamoDB answers it. */
const passingInDynamoDb = [
  'DynamoDb.ThrottlingException',
  'DynamoDb.ProvisionedThroughputExceededException',
  'DynamoDb.RequestLimitExceededException',
  'DynamoDb.InternalServerErrorException',
  'DynamoDb.SdkClientException',
];

const soon = { interval: Duration.seconds(1), maxAttempts: 5, backoffRate: 2 };

/** A step in which the law decides. It answers where the case stands now, and whom it waits for. */
export const decide = (
  scope: Construct,
  name: string,
  lambdaFunction: IFunction,
  also: Readonly<Record<string, string>> = {},
) =>
  LambdaInvoke.jsonata(scope, name, {
    lambdaFunction,
    payload: TaskInput.fromObject({ id: caseId }),
    assign: {
      ...also,
      standing: '{% $states.result.Payload.standing %}',
      waits: '{% $states.result.Payload.waits %}',
    },
    outputs: '{% $states.result.Payload %}',
    retryOnServiceExceptions: true,
  })
    // Most of Lambda's own hiccups are retried by the construct; that it is busy is not among them.
    .addRetry({ errors: ['Lambda.TooManyRequestsException', ...passing], ...soon })
    // These are ours: somebody else wrote first, or took the money.
    .addRetry({ errors: ['CaseMoved', 'BelowZero', 'TransactionConflictException'], ...soon });

export const standsAt = (...statuses: readonly string[]) =>
  Condition.jsonata(`{% $standing in ${JSON.stringify(statuses)} %}`);

/** Stands there, and somebody is still waited for: the answer may have come between two readings. */
export const waitsAt = (status: string) =>
  Condition.jsonata(`{% $standing = ${JSON.stringify(status)} and $count($waits) > 0 %}`);

export const whereDoesItStand = (scope: Construct) => Choice.jsonata(scope, 'Where does it stand?');
export const ended = (scope: Construct) => Succeed.jsonata(scope, 'Ended');

type WaitProps = { readonly timeout?: Timeout; readonly wait: string };

/** DynamoDB opens a table with its key on behalf of whoever calls, for a write too. */
const useOfKey = ({ encryptionKey: key }: TableV2) =>
  key ? [new PolicyStatement({ actions: ['kms:Decrypt'], resources: [key.keyArn] })] : [];

/** Leaves the token beside the task and waits. No function is needed: whoever decides the task writes the answer. */
const leaveToken = (scope: Construct, name: string, register: TableV2, { wait, timeout }: WaitProps) =>
  CallAwsService.jsonata(scope, name, {
    service: 'dynamodb',
    action: 'updateItem',
    integrationPattern: IntegrationPattern.WAIT_FOR_TASK_TOKEN,
    iamResources: [register.tableArn],
    additionalIamStatements: useOfKey(register),
    parameters: {
      TableName: register.tableName,
      Key: { pk: { S: `{% ${wait}.pk %}` }, sk: { S: `{% ${wait}.sk %}` } },
      UpdateExpression: 'ADD #tokens :token SET kindOf = :kind, kindSort = :since',
      ExpressionAttributeNames: { '#tokens': 'tokens' },
      ExpressionAttributeValues: {
        ':token': { SS: ['{% $states.context.Task.Token %}'] },
        ':kind': { S: 'KIND#token' },
        ':since': { S: '{% $states.context.State.EnteredTime %}' },
      },
    },
    ...(timeout ? { taskTimeout: timeout } : {}),
  }).addRetry({ errors: passingInDynamoDb, ...soon });

/** Waits for everybody who was asked, in parallel and for as long as it takes: a late officer is chased, not skipped. */
export const askEverybody = (
  scope: Construct,
  name: string,
  waitName: string,
  register: TableV2,
  timeout?: Timeout,
) =>
  MapState.jsonata(scope, name, { items: ProvideItems.jsonata('{% $waits %}') }).itemProcessor(
    leaveToken(scope, waitName, register, { wait: '$states.input', ...(timeout ? { timeout } : {}) }),
  );

/** Waits for one answer, however long. A Map too: where the answer is there already, there is nobody to wait for. */
export const askOne = (scope: Construct, name: string, register: TableV2) =>
  askEverybody(scope, name, `${name}, by token`, register);

/** So many seconds, a year, are the longest that an execution lives. */
const aLifetime = 365 * 24 * 60 * 60;

/** As askEverybody; but where the case stands at this status the subject is asked, within its term: then States.Timeout. */
export const askWithinTerm = (scope: Construct, name: string, register: TableV2, status: string) => {
  const seconds = `$standing = ${JSON.stringify(status)} ? $states.input.secondsLeft : ${aLifetime}`;
  return askEverybody(scope, name, 'Wait for an answer', register, Timeout.jsonata(`{% ${seconds} %}`));
};

/** Waits for the subject until its term has gone by; then States.Timeout. */
export const askUntilDue = (scope: Construct, name: string, register: TableV2) =>
  leaveToken(scope, name, register, {
    wait: '$waits[0]',
    timeout: Timeout.jsonata('{% $waits[0].secondsLeft %}'),
  });
