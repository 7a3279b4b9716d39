import { functionArn } from '../../../support/an-engine.ts';
import { mending, type RedriveCase, task } from './a-redrive.ts';

const source = 'guide, Redriving executions';

export const stateRedrives: RedriveCase[] = [
  {
    source,
    says: 'A task that failed is scheduled again; what came before it is not',
    states: { Before: task('Count', { End: false, Next: 'T' }), T: task('Work') },
    functions: () => ({ Count: mending(0), Work: mending() }),
    ends: 'FAILED',
    gives: {
      output: 2,
      types: [
        'ExecutionRedriven',
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
    says: 'The state has the same input as before',
    states: { A: { Type: 'Pass', Output: { n: 1 }, Next: 'T' }, T: task('Work') },
    functions: () => {
      const down = mending();
      return { Work: (input) => down() && input };
    },
    ends: 'FAILED',
    gives: { output: { n: 1 } },
  },
  {
    source,
    says: 'The variables are those that it had',
    states: {
      A: { Type: 'Pass', Assign: { kept: 7 }, Next: 'T' },
      T: task('Work', { Output: '{% $kept %}' }),
    },
    functions: () => ({ Work: mending() }),
    ends: 'FAILED',
    gives: { output: 7 },
  },
  {
    source,
    says: 'It may fail again, and says so',
    states: { T: task('Work') },
    functions: () => ({ Work: mending(2) }),
    ends: 'FAILED',
    gives: { error: 'Down', includes: ['ExecutionRedriven', 'LambdaFunctionFailed', 'ExecutionFailed'] },
  },
  {
    source,
    says: 'The retries of the state are counted anew',
    states: { T: task('Work', { Retry: [{ ErrorEquals: ['Down'], MaxAttempts: 1 }] }) },
    functions: () => ({ Work: mending(3) }),
    ends: 'FAILED',
    gives: {
      output: 4,
      includes: ['LambdaFunctionFailed', 'LambdaFunctionSucceeded', 'ExecutionSucceeded'],
    },
  },
  {
    source: 'guide, Context object',
    says: 'The context says how often, and when',
    states: {
      T: task('Work', {
        Output:
          '{% [$states.context.Execution.RedriveCount, $states.context.Execution.RedriveTime, $states.context.State.RetryCount] %}',
      }),
    },
    functions: () => ({ Work: mending() }),
    ends: 'FAILED',
    gives: { output: [1, '2026-01-05T01:00:00.000Z', 0] },
  },
  {
    source,
    says: 'A Choice weighs its rules again',
    states: {
      C: { Type: 'Choice', Choices: [{ Condition: '{% $states.input = 2 %}', Next: 'D' }] },
      D: { Type: 'Succeed' },
    },
    input: 1,
    ends: 'FAILED',
    gives: { error: 'States.NoChoiceMatched', types: ['ExecutionRedriven', 'ExecutionFailed'] },
  },
  {
    source,
    says: 'A Choice whose rules hold now goes on',
    states: {
      C: {
        Type: 'Choice',
        Choices: [{ Condition: '{% $states.context.Execution.RedriveCount > 0 %}', Next: 'D' }],
      },
      D: { Type: 'Succeed' },
    },
    ends: 'FAILED',
    gives: {
      output: {},
      types: [
        'ExecutionRedriven',
        'ChoiceStateExited',
        'SucceedStateEntered',
        'SucceedStateExited',
        'ExecutionSucceeded',
      ],
    },
  },
  {
    source,
    says: 'A Fail fails again',
    states: { F: { Type: 'Fail', Error: 'No' } },
    ends: 'FAILED',
    gives: { error: 'No', types: ['ExecutionRedriven', 'ExecutionFailed'] },
  },
  {
    source,
    says: 'A Wait whose time has come is left',
    states: { W: { Type: 'Wait', Timestamp: '2026-01-05T00:30:00Z', End: true } },
    top: { TimeoutSeconds: 60 },
    ends: 'TIMED_OUT',
    gives: { output: {}, types: ['ExecutionRedriven', 'WaitStateExited', 'ExecutionSucceeded'] },
  },
  {
    source,
    says: "The machine's time begins anew",
    states: { W: { Type: 'Wait', Seconds: 90, End: true } },
    top: { TimeoutSeconds: 60 },
    ends: 'TIMED_OUT',
    gives: {
      status: 'TIMED_OUT',
      error: 'States.Timeout',
      types: ['ExecutionRedriven', 'WaitStateAborted', 'ExecutionTimedOut'],
    },
  },
  {
    source,
    says: "A task's time begins anew",
    states: {
      T: {
        Type: 'Task',
        Resource: 'arn:aws-cn:states:::lambda:invoke.waitForTaskToken',
        Arguments: { FunctionName: functionArn('Ask') },
        TimeoutSeconds: 60,
        End: true,
      },
    },
    functions: () => ({ Ask: () => null }),
    ends: 'FAILED',
    gives: {
      error: 'States.Timeout',
      types: [
        'ExecutionRedriven',
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
    says: 'What is done within the new time is in time',
    states: {
      One: { Type: 'Wait', Seconds: 50, Next: 'Two' },
      Two: { Type: 'Wait', Seconds: 50, End: true },
    },
    top: { TimeoutSeconds: 60 },
    ends: 'TIMED_OUT',
    gives: { output: {}, types: ['ExecutionRedriven', 'WaitStateExited', 'ExecutionSucceeded'] },
  },
];
