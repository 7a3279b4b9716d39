import { functionArn } from '../../support/an-engine.ts';
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
];
