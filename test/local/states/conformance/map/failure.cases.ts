import { expect } from 'vitest';
import { functionArn } from '../../../support/an-engine.ts';
import type { Case } from '../a-case.ts';
import { doing, failingOn, mapping } from './a-map.ts';

const source = 'States Language, Map State';

const working = doing({ Type: 'Task', Resource: functionArn('Work') });

export const mapFailureCases: Case[] = [
  {
    source,
    says: 'One failed iteration fails the whole by its error',
    states: mapping({ Items: [1, 2], ItemProcessor: working }),
    functions: failingOn(1),
    gives: {
      error: 'Bad',
      cause: 'item 1',
      includes: ['LambdaFunctionFailed', 'MapIterationFailed', 'MapStateFailed', 'ExecutionFailed'],
    },
  },
  {
    source,
    says: 'The other iterations are aborted',
    states: mapping({
      Items: [1, 2],
      ItemProcessor: {
        StartAt: 'Which?',
        States: {
          'Which?': {
            Type: 'Choice',
            Choices: [{ Condition: '{% $states.input = 1 %}', Next: 'Rest' }],
            Default: 'Break',
          },
          Rest: { Type: 'Wait', Seconds: 600, End: true },
          Break: { Type: 'Fail', Error: 'Bad' },
        },
      },
    }),
    gives: {
      error: 'Bad',
      includes: ['MapIterationFailed', 'WaitStateAborted', 'MapIterationAborted', 'MapStateFailed'],
    },
  },
  {
    source,
    says: 'ToleratedFailureCount lets so many fail; they give no result',
    states: mapping({ Items: [1, 2, 3], ToleratedFailureCount: 1, ItemProcessor: working }),
    functions: failingOn(2),
    gives: { output: [1, 3] },
  },
  {
    source,
    says: 'Beyond the tolerated count it is States.ExceedToleratedFailureThreshold',
    states: mapping({ Items: [1, 2, 3], ToleratedFailureCount: 1, ItemProcessor: working }),
    functions: failingOn(2, 3),
    gives: { error: 'States.ExceedToleratedFailureThreshold' },
  },
  {
    source,
    says: 'ToleratedFailurePercentage counts against all items',
    states: mapping({ Items: [1, 2, 3, 4], ToleratedFailurePercentage: 50, ItemProcessor: working }),
    functions: failingOn(2, 3),
    gives: { output: [1, 4] },
  },
  {
    source,
    says: 'A Map may be caught',
    states: {
      ...mapping({ Items: [1], ItemProcessor: working, Catch: [{ ErrorEquals: ['Bad'], Next: 'Caught' }] }),
      Caught: { Type: 'Pass', Output: '{% $states.input.Cause %}', End: true },
    },
    functions: failingOn(1),
    gives: { output: 'item 1' },
  },
  {
    source,
    says: 'ToleratedFailureCount may be an expression',
    states: mapping({ Items: [1, 2, 3], ToleratedFailureCount: '{% 1 %}', ItemProcessor: working }),
    functions: failingOn(2),
    gives: { output: [1, 3] },
  },
  {
    source,
    says: 'ToleratedFailurePercentage may be an expression, and stops at its limit',
    states: mapping({ Items: [1, 2, 3, 4], ToleratedFailurePercentage: '{% 49 %}', ItemProcessor: working }),
    functions: failingOn(2, 3),
    gives: { error: 'States.ExceedToleratedFailureThreshold' },
  },
  ...['{% 100.5 %}', '{% -1 %}'].map(
    (ToleratedFailurePercentage): Case => ({
      source: 'guide, Transforming data with JSONata',
      says: `ToleratedFailurePercentage must be in its range: ${ToleratedFailurePercentage} is not`,
      states: mapping({ Items: [1], ToleratedFailurePercentage, ItemProcessor: working }),
      functions: failingOn(),
      gives: {
        error: 'States.QueryEvaluationError',
        cause: expect.stringContaining("'ToleratedFailurePercentage' must be from 0 to 100"),
      },
    }),
  ),
  {
    source,
    says: 'Of two tolerances the stricter holds',
    states: mapping({
      Items: [1, 2, 3, 4],
      ToleratedFailureCount: 1,
      ToleratedFailurePercentage: 75,
      ItemProcessor: working,
    }),
    functions: failingOn(2, 3),
    gives: { error: 'States.ExceedToleratedFailureThreshold' },
  },
  {
    source,
    says: 'States.ExceedToleratedFailureThreshold can be caught',
    states: {
      ...mapping({
        Items: [1, 2],
        ToleratedFailureCount: 1,
        ItemProcessor: working,
        Catch: [{ ErrorEquals: ['States.ExceedToleratedFailureThreshold'], Next: 'Caught' }],
      }),
      Caught: { Type: 'Pass', Output: '{% $states.input.Cause %}', End: true },
    },
    functions: failingOn(1, 2),
    gives: { output: 'The specified tolerated failure threshold was exceeded' },
  },
  {
    source,
    says: 'An item that an iteration mends by itself is no failure',
    states: mapping({
      Items: [1, 2],
      ItemProcessor: {
        StartAt: 'T',
        States: {
          T: {
            Type: 'Task',
            Resource: functionArn('Work'),
            Catch: [{ ErrorEquals: ['Bad'], Next: 'Mend' }],
            End: true,
          },
          Mend: { Type: 'Pass', Output: 'mended', End: true },
        },
      },
    }),
    functions: failingOn(1),
    gives: { output: ['mended', 2] },
  },
  {
    source: 'API, GetExecutionHistory',
    says: 'A Map that is cut short says so of its iterations',
    states: mapping({ Items: [1], ItemProcessor: doing({ Type: 'Wait', Seconds: 600 }) }),
    gives: {
      status: 'TIMED_OUT',
      error: 'States.Timeout',
      includes: ['WaitStateAborted', 'MapIterationAborted', 'MapStateAborted', 'ExecutionTimedOut'],
    },
    top: { TimeoutSeconds: 60 },
  },
];
