import type { JsonObject } from '#local/states/json.ts';
import { looking, mocked, type TestStateCase, task } from './a-test-state.ts';

const source = 'guide, Testing a state';

const broken: JsonObject = { mock: { errorOutput: { error: 'Busy', cause: 'no room' } } };

export const mockTests: TestStateCase[] = [
  {
    source,
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
    source,
    says: 'A mock stands for the token of a task that waits',
    state: task({
      Resource: 'arn:aws-cn:states:::lambda:invoke.waitForTaskToken',
      Arguments: { FunctionName: 'Ask' },
    }),
    asked: mocked('yes'),
    gives: { status: 'SUCCEEDED', output: '"yes"', nextState: 'After' },
  },
  {
    source,
    says: 'A mocked error that nobody takes up fails the state',
    state: task(),
    asked: broken,
    gives: { status: 'FAILED', error: 'Busy', cause: 'no room' },
  },
  {
    source,
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
    source,
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
    source,
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
    source,
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
    source,
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
    says: 'A context may be given with a mock',
    state: task({ Output: '{% $states.context.Execution.Name %}' }),
    asked: { ...mocked(1), context: '{"Execution":{"Name":"case-1"}}' },
    gives: { status: 'SUCCEEDED', output: '"case-1"', nextState: 'After' },
  },
];
