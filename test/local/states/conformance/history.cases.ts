import { functionArn, namedError } from '../../support/an-engine.ts';
import type { Case } from './a-case.ts';

const source = 'API, GetExecutionHistory';

export const historyCases: Case[] = [
  {
    source,
    says: 'An execution of one Pass has four events',
    states: { P: { Type: 'Pass', End: true } },
    gives: { types: ['ExecutionStarted', 'PassStateEntered', 'PassStateExited', 'ExecutionSucceeded'] },
  },
  {
    source,
    says: 'Choice and Wait are entered and left',
    states: {
      C: { Type: 'Choice', Choices: [{ Condition: true, Next: 'W' }] },
      W: { Type: 'Wait', Seconds: 1, End: true },
    },
    gives: {
      types: [
        'ExecutionStarted',
        'ChoiceStateEntered',
        'ChoiceStateExited',
        'WaitStateEntered',
        'WaitStateExited',
        'ExecutionSucceeded',
      ],
    },
  },
  {
    source,
    says: 'A plain function has event types of its own',
    states: { T: { Type: 'Task', Resource: functionArn('F'), End: true } },
    functions: { F: () => 1 },
    gives: {
      types: [
        'ExecutionStarted',
        'TaskStateEntered',
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
    says: 'Any other task has TaskScheduled, TaskStarted and TaskSucceeded',
    states: {
      T: { Type: 'Task', Resource: 'arn:aws-cn:states:::dynamodb:getItem', Arguments: {}, End: true },
    },
    services: { 'dynamodb:getItem': () => ({}) },
    gives: {
      types: [
        'ExecutionStarted',
        'TaskStateEntered',
        'TaskScheduled',
        'TaskStarted',
        'TaskSucceeded',
        'TaskStateExited',
        'ExecutionSucceeded',
      ],
    },
  },
  {
    source,
    says: 'A Parallel begins, succeeds and is left',
    states: {
      P: { Type: 'Parallel', Branches: [{ StartAt: 'B', States: { B: { Type: 'Succeed' } } }], End: true },
    },
    gives: {
      types: [
        'ExecutionStarted',
        'ParallelStateEntered',
        'ParallelStateStarted',
        'SucceedStateEntered',
        'SucceedStateExited',
        'ParallelStateSucceeded',
        'ParallelStateExited',
        'ExecutionSucceeded',
      ],
    },
  },
  {
    source,
    says: 'A task that fails is scheduled, started and failed, and never left',
    states: {
      T: { Type: 'Task', Resource: 'arn:aws-cn:states:::dynamodb:getItem', Arguments: {}, End: true },
    },
    services: {
      'dynamodb:getItem': () => {
        throw namedError('Throttled');
      },
    },
    gives: {
      error: 'DynamoDB.ThrottledException',
      types: [
        'ExecutionStarted',
        'TaskStateEntered',
        'TaskScheduled',
        'TaskStarted',
        'TaskFailed',
        'ExecutionFailed',
      ],
    },
  },
  {
    source,
    says: 'Arguments that fail leave no request in the history',
    states: { T: { Type: 'Task', Resource: functionArn('F'), Arguments: '{% $nothing %}', End: true } },
    gives: {
      error: 'States.QueryEvaluationError',
      types: ['ExecutionStarted', 'TaskStateEntered', 'EvaluationFailed', 'ExecutionFailed'],
    },
  },
  {
    source,
    says: 'A task that waits is submitted; its end comes with the token',
    states: {
      T: {
        Type: 'Task',
        Resource: 'arn:aws-cn:states:::lambda:invoke.waitForTaskToken',
        Arguments: { FunctionName: functionArn('F') },
        TimeoutSeconds: 10,
        End: true,
      },
    },
    functions: { F: () => 1 },
    gives: {
      error: 'States.Timeout',
      types: [
        'ExecutionStarted',
        'TaskStateEntered',
        'TaskScheduled',
        'TaskStarted',
        'TaskSubmitted',
        'TaskTimedOut',
        'ExecutionFailed',
      ],
    },
  },
  {
    source,
    says: 'A plain function that fails has an event of its own for it',
    states: {
      T: {
        Type: 'Task',
        Resource: functionArn('F'),
        Catch: [{ ErrorEquals: ['States.ALL'], Next: 'See' }],
        End: true,
      },
      See: { Type: 'Succeed' },
    },
    functions: {
      F: () => {
        throw namedError('Bad', 'no');
      },
    },
    gives: {
      output: { Error: 'Bad', Cause: 'no' },
      includes: ['LambdaFunctionFailed', 'TaskStateExited', 'SucceedStateEntered'],
    },
  },
  {
    source,
    says: 'A Parallel that fails says so after its branches',
    states: {
      P: {
        Type: 'Parallel',
        Branches: [{ StartAt: 'F', States: { F: { Type: 'Fail', Error: 'E' } } }],
        End: true,
      },
    },
    gives: {
      error: 'E',
      types: [
        'ExecutionStarted',
        'ParallelStateEntered',
        'ParallelStateStarted',
        'FailStateEntered',
        'ParallelStateFailed',
        'ExecutionFailed',
      ],
    },
  },
  {
    source,
    says: 'An iteration that fails says so before its Map',
    states: {
      M: {
        Type: 'Map',
        Items: [1],
        ItemProcessor: { StartAt: 'F', States: { F: { Type: 'Fail', Error: 'E' } } },
        End: true,
      },
    },
    gives: {
      error: 'E',
      types: [
        'ExecutionStarted',
        'MapStateEntered',
        'MapStateStarted',
        'MapIterationStarted',
        'FailStateEntered',
        'MapIterationFailed',
        'MapStateFailed',
        'ExecutionFailed',
      ],
    },
  },
  {
    source,
    says: 'A distributed Map has a Map Run of its own, and no iterations',
    states: {
      M: {
        Type: 'Map',
        Items: [1],
        ItemProcessor: {
          ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' },
          StartAt: 'F',
          States: { F: { Type: 'Fail', Error: 'E' } },
        },
        End: true,
      },
    },
    gives: {
      error: 'States.ExceedToleratedFailureThreshold',
      types: [
        'ExecutionStarted',
        'MapStateEntered',
        'MapStateStarted',
        'MapRunStarted',
        'MapRunFailed',
        'MapStateFailed',
        'ExecutionFailed',
      ],
    },
  },
];
