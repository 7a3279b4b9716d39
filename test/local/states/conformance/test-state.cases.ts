import { expect } from 'vitest';
import type { Json, JsonObject } from '#local/states/json.ts';
import { functionArn } from '../../support/an-engine.ts';
import type { Source } from './sources.ts';

/** One state, what TestState is asked about it beside, and what it must answer. */
export type TestStateCase = {
  source: Source;
  says: string;
  state: JsonObject;
  /** A whole machine instead, and the state that is meant. */
  inMachine?: { states: JsonObject; stateName: string };
  input?: Json;
  asked?: JsonObject;
  gives: JsonObject;
};

/** The same for what it refuses. */
export type TestStateRefusal = Omit<TestStateCase, 'gives'> & { refusal: string; message: string };

const source = 'API, TestState';
const guide = 'guide, Testing a state';

const task = (more: JsonObject = {}): JsonObject => ({
  QueryLanguage: 'JSONata',
  Type: 'Task',
  Resource: functionArn('Work'),
  Next: 'After',
  ...more,
});
const of = (Type: string, more: JsonObject): JsonObject => ({ QueryLanguage: 'JSONata', Type, ...more });
const mocked = (result: Json): JsonObject => ({ mock: { result: JSON.stringify(result) } });
const broken: JsonObject = { mock: { errorOutput: { error: 'Busy', cause: 'no room' } } };
const looking: JsonObject = { inspectionLevel: 'DEBUG' };
const inner = { StartAt: 'I', States: { I: { Type: 'Pass', End: true } } };
const map = (more: JsonObject = {}): JsonObject =>
  of('Map', { Items: [1, 2, 3], ItemProcessor: inner, End: true, ...more });
const distributed = (more: JsonObject = {}): JsonObject =>
  of('Map', { ItemProcessor: { ProcessorConfig: { Mode: 'DISTRIBUTED' }, ...inner }, End: true, ...more });

export const testStateCases: TestStateCase[] = [
  {
    source,
    says: 'A Pass gives its output, and where it leads',
    state: of('Pass', { Output: '{% $states.input + 1 %}', Next: 'After' }),
    input: 1,
    gives: { status: 'SUCCEEDED', output: '2', nextState: 'After' },
  },
  {
    source,
    says: 'A state that ends leads nowhere',
    state: of('Pass', { End: true }),
    input: 1,
    gives: { status: 'SUCCEEDED', output: '1' },
  },
  {
    source,
    says: 'A Succeed gives its output',
    state: of('Succeed', { Output: 'ok' }),
    gives: { status: 'SUCCEEDED', output: '"ok"' },
  },
  {
    source,
    says: 'A Fail gives its error and cause',
    state: of('Fail', { Error: 'No', Cause: "{% 'because' %}" }),
    gives: { status: 'FAILED', error: 'No', cause: 'because' },
  },
  {
    source,
    says: 'A Choice gives the state of the rule that holds',
    state: of('Choice', {
      Choices: [
        { Condition: '{% $states.input > 9 %}', Next: 'Many' },
        { Condition: '{% $states.input > 1 %}', Next: 'Some' },
      ],
      Default: 'None',
    }),
    input: 5,
    gives: { status: 'SUCCEEDED', output: '5', nextState: 'Some' },
  },
  {
    source,
    says: 'A Choice without a rule that holds fails by its name',
    state: of('Choice', { Choices: [{ Condition: false, Next: 'Some' }] }),
    gives: { status: 'FAILED', error: 'States.NoChoiceMatched', cause: expect.any(String) },
  },
  {
    source,
    says: 'A Wait gives its output',
    state: of('Wait', { Seconds: 60, Output: 'waited', End: true }),
    gives: { status: 'SUCCEEDED', output: '"waited"' },
  },
  {
    source,
    says: 'A Wait of more than five minutes is more than a test lasts',
    state: of('Wait', { Seconds: 301, End: true }),
    gives: { status: 'FAILED', error: 'States.Timeout' },
  },
  {
    source,
    says: 'A task really calls, with its role',
    state: task({ Arguments: { n: '{% $states.input %}' } }),
    input: 20,
    asked: { roleArn: 'arn:aws-cn:iam::111122223333:role/M' },
    gives: { status: 'SUCCEEDED', output: '{"worked":{"n":20}}', nextState: 'After' },
  },
  {
    source,
    says: 'A task whose call fails has failed',
    state: task({ Resource: functionArn('Break') }),
    asked: { roleArn: 'arn:aws-cn:iam::111122223333:role/M' },
    gives: { status: 'FAILED', error: 'Broken', cause: 'in two' },
  },
  {
    source: guide,
    says: 'A mock stands for the result; Output and Assign see it',
    state: task({ Output: '{% $states.result * 2 %}', Assign: { kept: '{% $states.result %}' } }),
    asked: { ...mocked(21), ...looking },
    gives: {
      status: 'SUCCEEDED',
      output: '42',
      nextState: 'After',
      inspectionData: { input: '{}', result: '21', variables: '{"kept":21}' },
    },
  },
  {
    source: guide,
    says: 'A mock stands for the token of a task that waits',
    state: task({
      Resource: 'arn:aws-cn:states:::lambda:invoke.waitForTaskToken',
      Arguments: { FunctionName: 'Ask' },
    }),
    asked: mocked('yes'),
    gives: { status: 'SUCCEEDED', output: '"yes"', nextState: 'After' },
  },
  {
    source: guide,
    says: 'A mocked error that nobody takes up fails the state',
    state: task(),
    asked: broken,
    gives: { status: 'FAILED', error: 'Busy', cause: 'no room' },
  },
  {
    source: guide,
    says: 'A mocked error is retried: by which retrier, and after how long',
    state: task({
      Retry: [{ ErrorEquals: ['Other'] }, { ErrorEquals: ['Busy'], IntervalSeconds: 2, BackoffRate: 3 }],
    }),
    asked: { ...broken, ...looking },
    gives: {
      status: 'RETRIABLE',
      error: 'Busy',
      cause: 'no room',
      inspectionData: { input: '{}', errorDetails: { retryIndex: 1, retryBackoffIntervalSeconds: 2 } },
    },
  },
  {
    source: guide,
    says: 'The tries that were made count',
    state: task({ Retry: [{ ErrorEquals: ['Busy'], IntervalSeconds: 2, BackoffRate: 3 }] }),
    asked: { ...broken, ...looking, stateConfiguration: { retrierRetryCount: 1 } },
    gives: {
      status: 'RETRIABLE',
      error: 'Busy',
      cause: 'no room',
      inspectionData: { input: '{}', errorDetails: { retryIndex: 0, retryBackoffIntervalSeconds: 6 } },
    },
  },
  {
    source: guide,
    says: 'When all tries were made, the error is caught',
    state: task({
      Retry: [{ ErrorEquals: ['Busy'], MaxAttempts: 2 }],
      Catch: [{ ErrorEquals: ['Busy'], Next: 'Mend', Output: '{% $states.errorOutput.Cause %}' }],
    }),
    asked: { ...broken, ...looking, stateConfiguration: { retrierRetryCount: 2 } },
    gives: {
      status: 'CAUGHT_ERROR',
      error: 'Busy',
      cause: 'no room',
      output: '"no room"',
      nextState: 'Mend',
      inspectionData: { input: '{}', errorDetails: { catchIndex: 0 } },
    },
  },
  {
    source: guide,
    says: 'Without an Output of its own a catcher hands on the error',
    state: task({ Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Mend' }] }),
    asked: broken,
    gives: {
      status: 'CAUGHT_ERROR',
      error: 'Busy',
      cause: 'no room',
      output: '{"Error":"Busy","Cause":"no room"}',
      nextState: 'Mend',
    },
  },
  {
    source: guide,
    says: 'An expression that fails is told with its place',
    state: of('Pass', { Output: { a: '{% $nothing %}' }, End: true }),
    gives: {
      status: 'FAILED',
      error: 'States.QueryEvaluationError',
      cause: expect.stringContaining("'Output/a' returned nothing (undefined)"),
    },
  },
  {
    source: guide,
    says: 'What the Arguments came to is told',
    state: task({ Arguments: { n: '{% $states.input.n + 1 %}' } }),
    input: { n: 1 },
    asked: { ...mocked(1), inspectionLevel: 'TRACE' },
    gives: {
      status: 'SUCCEEDED',
      output: '1',
      nextState: 'After',
      inspectionData: { input: '{"n":1}', afterArguments: '{"n":2}', result: '1' },
    },
  },
  {
    source,
    says: 'Variables may be given, and are told with those that the state assigns',
    state: of('Pass', { Output: '{% $had %}', Assign: { has: 2 }, End: true }),
    asked: { variables: '{"had":1}', ...looking },
    gives: {
      status: 'SUCCEEDED',
      output: '1',
      inspectionData: { input: '{}', variables: '{"had":1,"has":2}' },
    },
  },
  {
    source: guide,
    says: 'A context may be given with a mock',
    state: task({ Output: '{% $states.context.Execution.Name %}' }),
    asked: { ...mocked(1), context: '{"Execution":{"Name":"case-1"}}' },
    gives: { status: 'SUCCEEDED', output: '"case-1"', nextState: 'After' },
  },
  {
    source: guide,
    says: 'Without one the context says what is known of a test',
    state: of('Pass', {
      Output: '{% [$states.context.State.Name, $states.context.State.RetryCount] %}',
      End: true,
    }),
    gives: { status: 'SUCCEEDED', output: '["StateName",0]' },
  },
  {
    source,
    says: 'A state may be tested inside its machine',
    state: {},
    inMachine: {
      states: { A: { Type: 'Pass', Next: 'B' }, B: { Type: 'Pass', Output: 'b', End: true } },
      stateName: 'A',
    },
    input: 1,
    gives: { status: 'SUCCEEDED', output: '1', nextState: 'B' },
  },
  {
    source,
    says: 'A state of an iteration has an item: its input',
    state: {},
    inMachine: {
      states: {
        M: {
          Type: 'Map',
          ItemProcessor: {
            StartAt: 'I',
            States: {
              I: {
                Type: 'Pass',
                Output: '{% [$states.context.Map.Item.Index, $states.context.Map.Item.Value] %}',
                End: true,
              },
            },
          },
          End: true,
        },
      },
      stateName: 'I',
    },
    input: 'x',
    gives: { status: 'SUCCEEDED', output: '[0,"x"]' },
  },
  {
    source,
    says: 'A Parallel takes the mocked results of its branches',
    state: of('Parallel', {
      Branches: [inner, { StartAt: 'J', States: { J: { Type: 'Succeed' } } }],
      Output: '{% $sum($states.result) %}',
      End: true,
    }),
    asked: mocked([1, 2]),
    gives: { status: 'SUCCEEDED', output: '3' },
  },
  {
    source,
    says: 'A Map takes the mocked results of its items, and tells its limits',
    state: map({ MaxConcurrency: 2, ToleratedFailureCount: 1 }),
    asked: { ...mocked([1, 2, 3]), ...looking },
    gives: {
      status: 'SUCCEEDED',
      output: '[1,2,3]',
      inspectionData: { input: '{}', maxConcurrency: 2, toleratedFailureCount: 1, result: '[1,2,3]' },
    },
  },
  {
    source,
    says: 'A Map tells what its ItemSelector made of the items',
    state: map({ ItemSelector: '{% $states.context.Map.Item.Value * 10 %}' }),
    asked: { ...mocked([]), ...looking },
    gives: {
      status: 'SUCCEEDED',
      output: '[]',
      inspectionData: { input: '{}', afterItemSelector: '[10,20,30]', maxConcurrency: 0, result: '[]' },
    },
  },
  {
    source,
    says: 'A distributed Map takes the items that its reader would read',
    state: distributed({
      ItemReader: { Resource: 'arn:aws-cn:states:::s3:getObject', Arguments: { Bucket: 'b', Key: 'k' } },
      ItemBatcher: { MaxItemsPerBatch: 2 },
      ToleratedFailurePercentage: 50,
    }),
    asked: { ...mocked([1]), ...looking, stateConfiguration: { mapItemReaderData: '["a","b","c"]' } },
    gives: {
      status: 'SUCCEEDED',
      output: '[1]',
      inspectionData: {
        input: '{}',
        afterItemBatcher: '[{"Items":["a","b"]},{"Items":["c"]}]',
        maxConcurrency: 0,
        toleratedFailurePercentage: 50,
        result: '[1]',
      },
    },
  },
  {
    source,
    says: 'More failures than a Map tolerates are too many',
    state: map({
      ToleratedFailureCount: 1,
      Catch: [{ ErrorEquals: ['States.ExceedToleratedFailureThreshold'], Next: 'Ask' }],
    }),
    asked: { ...mocked([1]), stateConfiguration: { mapIterationFailureCount: 2 } },
    gives: {
      status: 'CAUGHT_ERROR',
      error: 'States.ExceedToleratedFailureThreshold',
      cause: 'The specified tolerated failure threshold was exceeded',
      output: expect.any(String),
      nextState: 'Ask',
    },
  },
  {
    source,
    says: 'A Map that says nothing of failures is not asked about them',
    state: map(),
    asked: { ...mocked([1]), stateConfiguration: { mapIterationFailureCount: 2 } },
    gives: { status: 'SUCCEEDED', output: '[1]' },
  },
  {
    source,
    says: 'A result above 256 KiB is States.DataLimitExceeded',
    state: task({ Resource: functionArn('Large'), Output: 1 }),
    asked: { roleArn: 'arn:aws-cn:iam::111122223333:role/M' },
    gives: { status: 'FAILED', error: 'States.DataLimitExceeded', cause: expect.any(String) },
  },
];

const refused = (
  says: string,
  state: JsonObject,
  asked: JsonObject,
  message: string,
  refusal = 'ValidationException',
): TestStateRefusal => ({ source, says, state, asked, refusal, message });

const both: JsonObject = { mock: { result: '1', errorOutput: { error: 'E' } } };

export const testStateRefusals: TestStateRefusal[] = [
  ...['Pass', 'Succeed', 'Fail'].map((Type) =>
    refused(
      `a mock of a ${Type}`,
      of(Type, Type === 'Pass' ? { End: true } : {}),
      mocked(1),
      `State type '${Type}' is not supported when a mock is specified`,
    ),
  ),
  refused(
    'a mock of two minds',
    task(),
    both,
    'A test mock should have only one of the following fields: [result, errorOutput].',
  ),
  refused('a mock of nothing', task(), { mock: {} }, 'should have one of the following fields'),
  refused('a mock that is no JSON', task(), { mock: { result: '{' } }, 'Mocked result must be valid JSON.'),
  refused(
    'secrets with a mock',
    task(),
    { ...mocked(1), revealSecrets: true },
    'TestState does not support RevealSecrets when a mock is specified.',
  ),
  refused('a Map without a mock', map(), {}, 'does not support Map or Parallel states', 'InvalidDefinition'),
  refused(
    'a Parallel without a mock',
    of('Parallel', { Branches: [inner], End: true }),
    {},
    'does not support Map or Parallel states',
    'InvalidDefinition',
  ),
  refused(
    'a task that waits for a token, without a mock',
    task({ Resource: 'arn:aws-cn:states:::lambda:invoke.waitForTaskToken' }),
    {},
    'only when a mock is specified',
    'InvalidDefinition',
  ),
  refused('a task without a mock and without a role', task(), {}, 'A roleArn is required'),
  refused(
    'a role that no machine here has',
    task(),
    { roleArn: 'arn:aws-cn:iam::1:role/None' },
    "the role '",
  ),
  refused('a result of a Map that is no array', map(), mocked(1), 'Mocked result must be an array.'),
  refused(
    'a result of a Map with a ResultWriter that is no object',
    distributed({ ResultWriter: { Resource: 'arn:aws-cn:states:::s3:putObject', Arguments: {} } }),
    mocked([1]),
    'Mocked result must be a JSON object.',
  ),
  refused(
    'results of a Parallel for other than its branches',
    of('Parallel', { Branches: [inner], End: true }),
    mocked([1, 2]),
    'Mocked result must contain the same number of items as number of Parallel branches.',
  ),
  refused(
    'a context without a mock',
    task(),
    { context: '{}' },
    'only be specified when a mock is specified',
  ),
  refused(
    'a context with an item',
    task(),
    { ...mocked(1), context: '{"Map":{}}' },
    "Invalid Context object provided: 'Map' field is not supported when mocking a Context object",
  ),
  refused(
    'a context with a field that there is not',
    task(),
    { ...mocked(1), context: '{"Execution":{"colour":1}}' },
    "Invalid Context object provided: Field 'colour' is not allowed",
  ),
  refused(
    'a context with a field of another kind',
    task(),
    { ...mocked(1), context: '{"Execution":{"Id":1}}' },
    'Invalid Context object provided: Execution.Id must be a string',
  ),
  refused(
    'a context with a token for a task that waits for none',
    task(),
    { ...mocked(1), context: '{"Task":{"Token":"t"}}' },
    "Context object contains 'Task' when state is not a Task state",
  ),
  refused('a context that is no JSON', task(), { ...mocked(1), context: '{' }, 'it is not JSON'),
  refused(
    'variables that are no object',
    of('Pass', { End: true }),
    { variables: '[1]' },
    'must be a JSON object',
  ),
  refused(
    'a state in JSONPath',
    { Type: 'Pass', End: true },
    {},
    'is JSONPath; this engine runs JSONata only.',
    'InvalidDefinition',
  ),
  refused(
    'an unknown field',
    of('Pass', { Speed: 9, End: true }),
    {},
    'field "Speed": is not a field',
    'InvalidDefinition',
  ),
  {
    source,
    says: 'a state that the machine does not have',
    state: {},
    inMachine: { states: { A: { Type: 'Succeed' } }, stateName: 'Z' },
    refusal: 'ValidationException',
    message: 'State not found in definition',
  },
];
