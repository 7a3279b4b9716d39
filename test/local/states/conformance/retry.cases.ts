import { expect } from 'vitest';
import type { JsonObject } from '#local/states/json.ts';
import { functionArn, namedError } from '../../support/an-engine.ts';
import type { Case } from './a-case.ts';

const source = 'States Language, Retrying after error';

/** Fails with these errors in turn, then answers with the number of the attempt. */
const failingWith = (...errors: string[]) => {
  let attempt = 0;
  return {
    Try: () => {
      const error = errors[attempt++];
      if (error) throw namedError(error);
      return attempt;
    },
  };
};

const trying = (Retry: JsonObject[], more: JsonObject = {}): JsonObject => ({
  T: {
    Type: 'Task',
    Resource: functionArn('Try'),
    Retry,
    Next: 'When',
    Assign: { n: '{% $states.result %}' },
    ...more,
  },
  When: { Type: 'Pass', Output: '{% [$n, $states.context.State.EnteredTime] %}', End: true },
});

export const retryCases: Case[] = [
  {
    source,
    says: 'A retrier that names the error tries again, within the same visit of the state',
    states: {
      T: { Type: 'Task', Resource: functionArn('Try'), Retry: [{ ErrorEquals: ['Busy'] }], End: true },
    },
    functions: failingWith('Busy'),
    gives: {
      output: 2,
      types: [
        'ExecutionStarted',
        'TaskStateEntered',
        'LambdaFunctionScheduled',
        'LambdaFunctionStarted',
        'LambdaFunctionFailed',
        'LambdaFunctionScheduled',
        'LambdaFunctionStarted',
        'LambdaFunctionSucceeded',
        'TaskStateExited',
        'ExecutionSucceeded',
      ],
    },
  },
  {
    source,
    says: 'MaxAttempts is three when nothing is said',
    states: trying([{ ErrorEquals: ['Busy'] }]),
    functions: failingWith('Busy', 'Busy', 'Busy', 'Busy'),
    gives: { error: 'Busy' },
  },
  {
    source,
    says: 'MaxAttempts 0 never tries again',
    states: trying([{ ErrorEquals: ['Busy'], MaxAttempts: 0 }]),
    functions: failingWith('Busy'),
    gives: { error: 'Busy' },
  },
  {
    source,
    says: 'When the attempts are used up, catchers are asked',
    states: {
      ...trying([{ ErrorEquals: ['Busy'], MaxAttempts: 1 }], {
        Catch: [{ ErrorEquals: ['Busy'], Next: 'Caught' }],
      }),
      Caught: { Type: 'Pass', Output: 'caught', End: true },
    },
    functions: failingWith('Busy', 'Busy'),
    gives: { output: 'caught' },
  },
  {
    source,
    says: 'Each retrier counts its own attempts',
    states: {
      T: {
        Type: 'Task',
        Resource: functionArn('Try'),
        Retry: [
          { ErrorEquals: ['Busy'], MaxAttempts: 1 },
          { ErrorEquals: ['Idle'], MaxAttempts: 2 },
        ],
        End: true,
      },
    },
    functions: failingWith('Busy', 'Idle', 'Idle'),
    gives: { output: 4 },
  },
  {
    source,
    says: 'An error that no retrier names is not tried again',
    states: trying([{ ErrorEquals: ['Other'] }]),
    functions: failingWith('Busy'),
    gives: { error: 'Busy' },
  },
  {
    source,
    says: 'States.ALL retries any error, but not States.Runtime and States.DataLimitExceeded',
    states: trying([{ ErrorEquals: ['States.ALL'] }], { Arguments: "{% $pad('', 262145, 'x') %}" }),
    functions: failingWith(),
    gives: { error: 'States.DataLimitExceeded' },
  },
  {
    source: 'guide, Context object',
    says: 'RetryCount in the context tells the attempt; Arguments are evaluated anew for each',
    states: {
      T: {
        Type: 'Task',
        Resource: functionArn('Say'),
        Arguments: '{% $states.context.State.RetryCount %}',
        Retry: [{ ErrorEquals: ['Zero'] }],
        End: true,
      },
    },
    functions: {
      Say: (count) => {
        if (count === 0) throw namedError('Zero');
        return count;
      },
    },
    gives: { output: 1 },
  },
  {
    source,
    says: 'A failing expression may be retried like any error',
    states: {
      T: {
        Type: 'Task',
        Resource: functionArn('Try'),
        Arguments: '{% $states.context.State.RetryCount = 0 ? $nothing : 1 %}',
        Retry: [{ ErrorEquals: ['States.QueryEvaluationError'] }],
        End: true,
      },
    },
    functions: failingWith(),
    gives: { output: 1, includes: ['EvaluationFailed', 'LambdaFunctionSucceeded'] },
  },
  {
    source: 'guide, Handling errors',
    says: 'A retrier that is used up does not come back, although others were used in between',
    states: {
      ...trying(
        [
          { ErrorEquals: ['A', 'B'], MaxAttempts: 2 },
          { ErrorEquals: ['C'], IntervalSeconds: 5 },
        ],
        { Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Z' }] },
      ),
      Z: {
        Type: 'Pass',
        Output: '{% $states.input.Error %}',
        End: true,
      },
    },
    functions: failingWith('A', 'B', 'C', 'B'),
    gives: { output: 'B' },
  },
  {
    source,
    says: 'The first retrier that names the error is the one that counts',
    states: trying([
      { ErrorEquals: ['Busy'], MaxAttempts: 0 },
      { ErrorEquals: ['Busy', 'Idle'], MaxAttempts: 5 },
    ]),
    functions: failingWith('Busy'),
    gives: { error: 'Busy' },
  },
  {
    source: 'guide, Handling errors',
    says: 'States.TaskFailed retries any error of a task',
    states: trying([{ ErrorEquals: ['States.TaskFailed'], IntervalSeconds: 2 }]),
    functions: failingWith('Anything'),
    gives: { output: [2, expect.any(String)] },
  },
  {
    source: 'guide, Handling errors',
    says: 'States.ALL retries any error of a task',
    states: trying([{ ErrorEquals: ['States.ALL'], IntervalSeconds: 2 }]),
    functions: failingWith('Anything'),
    gives: { output: [2, expect.any(String)] },
  },
  {
    source: 'guide, Handling errors',
    says: 'A timeout may be kept from the retries of all other errors',
    states: {
      T: {
        Type: 'Task',
        Resource: 'arn:aws-cn:states:::lambda:invoke.waitForTaskToken',
        Arguments: { FunctionName: functionArn('Ask') },
        TimeoutSeconds: 10,
        Retry: [{ ErrorEquals: ['States.Timeout'], MaxAttempts: 0 }, { ErrorEquals: ['States.ALL'] }],
        End: true,
      },
    },
    functions: { Ask: () => null },
    gives: { error: 'States.Timeout', includes: ['TaskTimedOut', 'ExecutionFailed'] },
  },
  {
    source,
    says: 'States.DataLimitExceeded can be retried by its own name',
    states: trying([{ ErrorEquals: ['States.DataLimitExceeded'], MaxAttempts: 1 }], {
      Arguments: "{% $states.context.State.RetryCount = 0 ? $pad('', 262145, 'x') : 'small' %}",
    }),
    functions: failingWith(),
    gives: { output: [1, expect.any(String)] },
  },
  {
    source,
    says: 'A Map that is retried goes through all its items again',
    states: {
      M: {
        Type: 'Map',
        Items: [1, 2],
        MaxConcurrency: 1,
        ItemProcessor: {
          StartAt: 'Try',
          States: { Try: { Type: 'Task', Resource: functionArn('Try'), End: true } },
        },
        Retry: [{ ErrorEquals: ['Busy'] }],
        End: true,
      },
    },
    functions: failingWith('', 'Busy'),
    gives: { output: [3, 4], includes: ['MapStateFailed', 'MapStateSucceeded'] },
  },
  {
    source,
    says: 'The retries of a state are counted anew at its next visit',
    states: {
      T: {
        Type: 'Task',
        Resource: functionArn('Try'),
        Retry: [{ ErrorEquals: ['Busy'], MaxAttempts: 1 }],
        Next: 'Again?',
      },
      'Again?': {
        Type: 'Choice',
        Choices: [{ Condition: '{% $states.input < 4 %}', Next: 'T' }],
        Default: 'Done',
      },
      Done: { Type: 'Succeed' },
    },
    functions: failingWith('Busy', '', 'Busy'),
    gives: { output: 4 },
  },
  {
    source: 'guide, Context object',
    says: 'RetryCount is what all retriers of the state have tried together',
    states: {
      T: {
        Type: 'Task',
        Resource: functionArn('Say'),
        Arguments: '{% $states.context.State.RetryCount %}',
        Retry: [{ ErrorEquals: ['E0'] }, { ErrorEquals: ['E1'] }],
        End: true,
      },
    },
    functions: {
      Say: (count) => {
        if (Number(count) < 2) throw namedError(`E${count}`);
        return count;
      },
    },
    gives: { output: 2 },
  },
];
