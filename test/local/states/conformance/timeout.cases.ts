import { expect } from 'vitest';
import type { Json } from '#local/states/json.ts';
import { functionArn } from '../../support/an-engine.ts';
import type { Case, Expected } from './a-case.ts';

const source = 'States Language, Timeouts and Heartbeats';
const guide = 'guide, Handling errors';

/** A task whose token never comes back. */
const late = (more: object) => ({
  T: {
    Type: 'Task',
    Resource: 'arn:aws-cn:states:::lambda:invoke.waitForTaskToken',
    Arguments: { FunctionName: functionArn('Ask') },
    End: true,
    ...more,
  },
  Caught: { Type: 'Pass', Output: '{% $states.input.Error %}', End: true },
});

const caughtAs = (name: string, times: Record<string, Json>) =>
  late({ ...times, Catch: [{ ErrorEquals: [name], Next: 'Caught' }] });

const functions = { Ask: () => null };

type Naming = [says: string, named: string, times: Record<string, Json>, gives: Expected];

/** What a catcher names, and what it does not. */
const naming: Naming[] = [
  [
    'States.TaskFailed does not name States.Timeout',
    'States.TaskFailed',
    { TimeoutSeconds: 10 },
    { error: 'States.Timeout', includes: ['TaskSubmitted', 'TaskTimedOut', 'ExecutionFailed'] },
  ],
  [
    'States.TaskFailed does not name States.HeartbeatTimeout',
    'States.TaskFailed',
    { HeartbeatSeconds: 10 },
    { error: 'States.HeartbeatTimeout' },
  ],
  [
    'States.Timeout is what a task fails with that runs longer than TimeoutSeconds',
    'States.Timeout',
    { TimeoutSeconds: 10 },
    { output: 'States.Timeout' },
  ],
  [
    'States.HeartbeatTimeout is what a task fails with whose heartbeat stays out',
    'States.HeartbeatTimeout',
    { HeartbeatSeconds: 10, TimeoutSeconds: 100 },
    { output: 'States.HeartbeatTimeout' },
  ],
  [
    'States.HeartbeatTimeout does not name the end of the whole time',
    'States.HeartbeatTimeout',
    { TimeoutSeconds: 10 },
    { error: 'States.Timeout' },
  ],
  ['States.ALL names a timeout', 'States.ALL', { TimeoutSeconds: 10 }, { output: 'States.Timeout' }],
];

export const timeoutCases: Case[] = [
  ...naming.map(
    ([says, named, times, gives]): Case => ({
      source: guide,
      says,
      states: caughtAs(named, times),
      functions,
      gives,
    }),
  ),
  {
    source: guide,
    says: 'TimeoutSeconds may be an expression',
    states: caughtAs('States.Timeout', { TimeoutSeconds: '{% $states.input.t %}' }),
    input: { t: 5 },
    functions,
    gives: { output: 'States.Timeout' },
  },
  ...[
    ['TimeoutSeconds', '{% 0 %}'],
    ['TimeoutSeconds', '{% 100000000 %}'],
    ['HeartbeatSeconds', '{% 0 %}'],
    ['HeartbeatSeconds', '{% -5 %}'],
  ].map(
    ([field = '', time = '']): Case => ({
      source: 'guide, Transforming data with JSONata',
      says: `${field} must be in its range: ${time} is not`,
      states: caughtAs('States.QueryEvaluationError', { [field]: time }),
      functions,
      gives: { output: 'States.QueryEvaluationError', includes: ['EvaluationFailed', 'ExecutionSucceeded'] },
    }),
  ),
  {
    source,
    says: 'States.Timeout names a missing heartbeat too',
    states: caughtAs('States.Timeout', { HeartbeatSeconds: '{% 10 %}' }),
    functions,
    gives: { output: 'States.HeartbeatTimeout' },
  },
  {
    source,
    says: 'The timeout and the heartbeat that were evaluated stand in the history',
    states: late({ TimeoutSeconds: '{% 5 + 5 %}', HeartbeatSeconds: '{% 2 + 2 %}' }),
    functions,
    gives: { error: 'States.HeartbeatTimeout', includes: ['TaskScheduled', 'TaskTimedOut'] },
  },
  {
    source,
    says: 'TimeoutSeconds must come out as a number',
    states: late({ TimeoutSeconds: "{% 'ten' %}" }),
    functions,
    gives: { error: 'States.QueryEvaluationError', cause: expect.stringContaining("'TimeoutSeconds'") },
  },
  {
    source,
    says: 'HeartbeatSeconds must come out as a number',
    states: late({ HeartbeatSeconds: '{% null %}' }),
    functions,
    gives: { error: 'States.QueryEvaluationError', cause: expect.stringContaining("'HeartbeatSeconds'") },
  },
];
