import { expect } from 'vitest';
import type { Json } from '#local/states/json.ts';
import { functionArn, namedError } from '../../support/an-engine.ts';
import type { Case } from './a-case.ts';

const source = 'States Language, Errors and Catch';
const guide = 'guide, Handling errors';

const breaking = (name: string, message = 'broken') => ({
  Break: (): Json => {
    throw namedError(name, message);
  },
});

const task = (more: object) => ({
  T: { Type: 'Task', Resource: functionArn('Break'), End: true, ...more },
  Caught: { Type: 'Pass', Output: { caught: '{% $states.input %}' }, End: true },
});

const caughtBy = (...ErrorEquals: string[]) => task({ Catch: [{ ErrorEquals, Next: 'Caught' }] });

const caught = (error: string, cause = 'broken') => ({ caught: { Error: error, Cause: cause } });

/** What nobody foresaw when the machine was written: a service is asked with no object. */
const wrong = {
  StartAt: 'Ask',
  States: {
    Ask: { Type: 'Task', Resource: 'arn:aws-cn:states:::dynamodb:getItem', Arguments: 1, End: true },
  },
};

export const errorCases: Case[] = [
  {
    source,
    says: 'A catcher that names the error takes the flow to its Next, with the error output',
    states: caughtBy('Busy'),
    functions: breaking('Busy'),
    gives: {
      output: caught('Busy'),
      types: [
        'ExecutionStarted',
        'TaskStateEntered',
        'LambdaFunctionScheduled',
        'LambdaFunctionStarted',
        'LambdaFunctionFailed',
        'TaskStateExited',
        'PassStateEntered',
        'PassStateExited',
        'ExecutionSucceeded',
      ],
    },
  },
  {
    source,
    says: 'An error that no catcher names fails the execution',
    states: caughtBy('Other'),
    functions: breaking('Busy'),
    gives: { error: 'Busy', cause: 'broken' },
  },
  {
    source,
    says: 'The first catcher that names the error is taken',
    states: {
      ...task({
        Catch: [
          { ErrorEquals: ['Other'], Next: 'T' },
          { ErrorEquals: ['Busy', 'Idle'], Next: 'Caught' },
          { ErrorEquals: ['States.ALL'], Next: 'T' },
        ],
      }),
    },
    functions: breaking('Idle'),
    gives: { output: caught('Idle') },
  },
  {
    source,
    says: 'States.ALL names every error',
    states: caughtBy('States.ALL'),
    functions: breaking('Anything'),
    gives: { output: caught('Anything') },
  },
  {
    source: guide,
    says: 'States.TaskFailed names every error of a task but a timeout',
    states: caughtBy('States.TaskFailed'),
    functions: breaking('Anything'),
    gives: { output: caught('Anything') },
  },
  {
    source,
    says: "A catcher's Output replaces the error output",
    states: {
      ...task({
        Catch: [
          {
            ErrorEquals: ['States.ALL'],
            Next: 'Caught',
            Output: { e: '{% $states.errorOutput.Error %}', in: '{% $states.input %}' },
          },
        ],
      }),
    },
    input: 'in',
    functions: breaking('Busy'),
    gives: { output: { caught: { e: 'Busy', in: 'in' } } },
  },
  {
    source,
    says: "A catcher's Assign sees the error output",
    states: {
      T: {
        Type: 'Task',
        Resource: functionArn('Break'),
        Catch: [
          { ErrorEquals: ['States.ALL'], Next: 'See', Assign: { why: '{% $states.errorOutput.Cause %}' } },
        ],
        End: true,
      },
      See: { Type: 'Pass', Output: '{% $why %}', End: true },
    },
    functions: breaking('Busy', 'no room'),
    gives: { output: 'no room' },
  },
  {
    source,
    says: 'Assign and Output of the state itself are not used when it is caught',
    states: {
      T: {
        Type: 'Task',
        Resource: functionArn('Break'),
        Output: 'never',
        Assign: { never: 1 },
        Catch: [{ ErrorEquals: ['States.ALL'], Next: 'See' }],
        End: true,
      },
      See: { Type: 'Pass', Output: '{% [$exists($never), $states.input.Error] %}', End: true },
    },
    functions: breaking('Busy'),
    gives: { output: [false, 'Busy'] },
  },
  {
    source: guide,
    says: 'An expression of a task that fails can be caught as States.QueryEvaluationError',
    states: task({
      Arguments: '{% $states.input.missing %}',
      Catch: [{ ErrorEquals: ['States.QueryEvaluationError'], Next: 'Caught' }],
    }),
    functions: breaking('Busy'),
    gives: {
      output: {
        caught: { Error: 'States.QueryEvaluationError', Cause: expect.stringContaining("'Arguments'") },
      },
      includes: ['EvaluationFailed', 'TaskStateExited'],
    },
  },
  {
    source: guide,
    says: "An Output that fails after a task succeeded is the state's failure",
    states: {
      T: {
        Type: 'Task',
        Resource: functionArn('Good'),
        Output: '{% $states.result.missing %}',
        Catch: [{ ErrorEquals: ['States.QueryEvaluationError'], Next: 'Caught' }],
        End: true,
      },
      Caught: { Type: 'Pass', Output: 'caught', End: true },
    },
    functions: { Good: () => ({}) },
    gives: { output: 'caught', includes: ['LambdaFunctionSucceeded', 'EvaluationFailed'] },
  },
  {
    source: guide,
    says: 'An expression of a catcher that fails, fails the execution',
    states: task({ Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Caught', Output: '{% $nothing %}' }] }),
    functions: breaking('Busy'),
    gives: { error: 'States.QueryEvaluationError' },
  },
  {
    source: guide,
    says: 'States.Runtime is not named by States.ALL',
    states: {
      P: {
        Type: 'Parallel',
        Branches: [wrong],
        Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Caught' }],
        End: true,
      },
      Caught: { Type: 'Pass', End: true },
    },
    gives: { error: 'States.Runtime' },
  },
  {
    source: guide,
    says: 'States.DataLimitExceeded is not named by States.ALL',
    states: caughtBy('States.ALL'),
    functions: { Break: () => 'x'.repeat(262_145) },
    gives: { error: 'States.DataLimitExceeded' },
  },
  {
    source: guide,
    says: 'A function that there is not is an error of Lambda',
    states: caughtBy('Lambda.ResourceNotFoundException'),
    gives: {
      output: {
        caught: { Error: 'Lambda.ResourceNotFoundException', Cause: expect.stringContaining('not found') },
      },
    },
  },
  {
    source,
    says: 'Without Retry and Catch the error of a task is the error of the execution',
    states: task({}),
    functions: breaking('Busy', 'no room'),
    gives: { error: 'Busy', cause: 'no room' },
  },
  {
    source,
    says: 'Error names are told apart by their letters',
    states: caughtBy('busy'),
    functions: breaking('Busy'),
    gives: { error: 'Busy' },
  },
  {
    source,
    says: 'A catcher hands on its Output alone',
    states: task({ Catch: [{ ErrorEquals: ['Busy'], Next: 'Caught', Output: null }] }),
    functions: breaking('Busy'),
    gives: { output: { caught: null } },
  },
  {
    source,
    says: 'A caught error takes the flow on; the history has no failure of the execution',
    states: caughtBy('States.ALL'),
    functions: breaking('Busy'),
    gives: {
      output: caught('Busy'),
      includes: ['TaskStateExited', 'PassStateEntered', 'ExecutionSucceeded'],
    },
  },
  {
    source,
    says: 'What was assigned before the error is still there',
    states: {
      A: { Type: 'Pass', Assign: { kept: 1 }, Next: 'T' },
      T: {
        Type: 'Task',
        Resource: functionArn('Break'),
        Catch: [{ ErrorEquals: ['States.ALL'], Next: 'See' }],
        End: true,
      },
      See: { Type: 'Pass', Output: '{% $kept %}', End: true },
    },
    functions: breaking('Busy'),
    gives: { output: 1 },
  },
  {
    source: 'States Language, Error Codes',
    says: 'States.Runtime is not named by States.TaskFailed',
    states: {
      M: {
        Type: 'Map',
        Items: [1],
        ItemProcessor: wrong,
        Catch: [{ ErrorEquals: ['States.TaskFailed'], Next: 'Caught' }],
        End: true,
      },
      Caught: { Type: 'Pass', End: true },
    },
    gives: { error: 'States.Runtime' },
  },
  {
    source: 'States Language, Error Codes',
    says: 'States.Runtime can be caught by its own name',
    states: {
      M: {
        Type: 'Map',
        Items: [1],
        ItemProcessor: wrong,
        Catch: [{ ErrorEquals: ['States.Runtime'], Next: 'Caught' }],
        End: true,
      },
      Caught: { Type: 'Pass', Output: '{% $states.input.Error %}', End: true },
    },
    gives: { output: 'States.Runtime' },
  },
  {
    source: 'States Language, Error Codes',
    says: 'A catcher of a Parallel sees where the inner expression stood',
    states: {
      P: {
        Type: 'Parallel',
        Branches: [{ StartAt: 'B', States: { B: { Type: 'Pass', Output: '{% $nothing %}', End: true } } }],
        Catch: [{ ErrorEquals: ['States.QueryEvaluationError'], Next: 'Caught' }],
        End: true,
      },
      Caught: { Type: 'Pass', Output: '{% $states.input.Cause %}', End: true },
    },
    gives: {
      output: expect.stringContaining("the state 'B'"),
      includes: ['EvaluationFailed', 'ParallelStateFailed'],
    },
  },
];
