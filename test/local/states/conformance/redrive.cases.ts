import { expect } from 'vitest';
import type { Json, JsonObject } from '#local/states/json.ts';
import { type Functions, functionArn, namedError, type Services } from '../../support/an-engine.ts';
import type { Expected } from './a-case.ts';
import type { Source } from './sources.ts';

/** A machine that ends without success, and what comes of it once it is redriven: the history from there on. */
export type RedriveCase = {
  source: Source;
  says: string;
  states: JsonObject;
  top?: JsonObject;
  input?: Json;
  /** Made anew for each case: they remember how often they were called. */
  functions?: () => Functions;
  services?: () => Services;
  ends: string;
  gives: Expected;
};

const source = 'guide, Redriving executions';
const mapRuns = 'guide, Redriving Map Runs';

/** Fails at the first calls, then answers with the number of the call. */
const mending = (failures = 1) => {
  let calls = 0;
  return () => {
    if (++calls <= failures) throw namedError('Down', 'for the moment');
    return calls;
  };
};

const task = (name: string, more: JsonObject = {}): JsonObject => ({
  Type: 'Task',
  Resource: functionArn(name),
  End: true,
  ...more,
});
/** Comes to its work a little later than the others. */
const late = (name: string) => ({
  StartAt: 'Rest',
  States: { Rest: { Type: 'Wait', Seconds: 1, Next: name }, [name]: task(name) },
});
const only = (name: string, state: JsonObject) => ({ StartAt: name, States: { [name]: state } });

const distributed = (more: JsonObject = {}, from: JsonObject = { Items: [1, 2, 3] }) => ({
  M: {
    Type: 'Map',
    ...from,
    ItemProcessor: { ProcessorConfig: { Mode: 'DISTRIBUTED' }, ...only('Work', task('Work')) },
    End: true,
    ...more,
  },
});

/** Fails for one item the first time, and counts how often each item was worked on. */
const failingOnceFor = (bad: Json) => {
  const seen = new Map<Json, number>();
  return (item: Json) => {
    const times = (seen.get(item) ?? 0) + 1;
    seen.set(item, times);
    if (item === bad && times === 1) throw namedError('Down');
    return `${item}×${times}`;
  };
};

export const redriveCases: RedriveCase[] = [
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
    says: 'Of a Parallel only the branch that failed runs again',
    states: {
      P: {
        Type: 'Parallel',
        Branches: [only('Good', task('Good')), late('Bad')],
        End: true,
      },
    },
    functions: () => ({ Good: mending(0), Bad: mending() }),
    ends: 'FAILED',
    gives: {
      output: [1, 2],
      types: [
        'ExecutionRedriven',
        'LambdaFunctionScheduled',
        'LambdaFunctionStarted',
        'LambdaFunctionSucceeded',
        'TaskStateExited',
        'ParallelStateSucceeded',
        'ParallelStateExited',
        'ExecutionSucceeded',
      ],
    },
  },
  {
    source,
    says: 'A branch that was aborted with it runs again too',
    states: {
      P: {
        Type: 'Parallel',
        Branches: [
          only('Long', { Type: 'Wait', Seconds: 60, Output: 'waited', End: true }),
          only('Bad', task('Bad')),
        ],
        End: true,
      },
    },
    functions: () => ({ Bad: mending() }),
    ends: 'FAILED',
    gives: { output: ['waited', 2], includes: ['WaitStateExited', 'ParallelStateSucceeded'] },
  },
  {
    source,
    says: 'Inside of nested Parallels the same holds',
    states: {
      P: {
        Type: 'Parallel',
        Branches: [
          only('Q', {
            Type: 'Parallel',
            Branches: [only('Good', task('Good')), late('Bad')],
            End: true,
          }),
          only('Other', task('Other')),
        ],
        End: true,
      },
    },
    functions: () => ({ Good: mending(0), Bad: mending(), Other: mending(0) }),
    ends: 'FAILED',
    gives: { output: [[1, 2], 1] },
  },
  {
    source,
    says: 'A branch goes on from the state that failed in it, with its variables',
    states: {
      P: {
        Type: 'Parallel',
        Branches: [
          {
            StartAt: 'Once',
            States: {
              Once: task('Once', { End: false, Next: 'Bad', Assign: { first: '{% $states.result %}' } }),
              Bad: task('Bad', { Output: '{% [$first, $states.result] %}' }),
            },
          },
        ],
        End: true,
      },
    },
    functions: () => ({ Once: mending(0), Bad: mending() }),
    ends: 'FAILED',
    gives: { output: [[1, 2]] },
  },
  {
    source,
    says: 'Of an inline Map only the iterations that failed or were aborted run again',
    states: {
      M: {
        Type: 'Map',
        Items: ['a', 'b', 'c'],
        MaxConcurrency: 1,
        ItemProcessor: only('Work', task('Work')),
        End: true,
      },
    },
    functions: () => ({ Work: failingOnceFor('c') }),
    ends: 'FAILED',
    gives: { output: ['a×1', 'b×1', 'c×2'], includes: ['MapIterationSucceeded', 'MapStateSucceeded'] },
  },
  {
    source,
    says: 'An iteration that had not begun begins then',
    states: {
      M: {
        Type: 'Map',
        Items: ['a', 'b'],
        MaxConcurrency: 1,
        ItemProcessor: only('Work', task('Work')),
        End: true,
      },
    },
    functions: () => ({ Work: failingOnceFor('a') }),
    ends: 'FAILED',
    gives: { output: ['a×2', 'b×1'], includes: ['MapIterationStarted', 'MapStateSucceeded'] },
  },
  {
    source,
    says: 'An iteration still sees its item',
    states: {
      M: {
        Type: 'Map',
        Items: ['a'],
        ItemSelector: 'selected',
        ItemProcessor: only('Work', task('Work', { Output: '{% $states.context.Map.Item.Value %}' })),
        End: true,
      },
    },
    functions: () => ({ Work: failingOnceFor('selected') }),
    ends: 'FAILED',
    gives: { output: ['a'] },
  },
  {
    source,
    says: 'After too much data the whole Parallel runs again, what had succeeded too',
    states: {
      P: {
        Type: 'Parallel',
        Branches: [only('Small', task('Small')), only('Large', task('Large'))],
        Output: '{% $states.result[0] %}',
        End: true,
      },
    },
    functions: () => {
      let calls = 0;
      return { Small: mending(0), Large: () => 'x'.repeat(++calls === 1 ? 262_140 : 10) };
    },
    ends: 'FAILED',
    gives: { output: 2, includes: ['ParallelStateStarted', 'ParallelStateSucceeded'] },
  },
  {
    source,
    says: 'An Output that failed is evaluated again, and no branch runs again',
    states: {
      P: {
        Type: 'Parallel',
        Branches: [only('Good', task('Good'))],
        Output: '{% $states.context.Execution.RedriveCount > 0 ? $states.result : $nothing %}',
        End: true,
      },
    },
    functions: () => ({ Good: mending(0) }),
    ends: 'FAILED',
    gives: {
      output: [1],
      types: ['ExecutionRedriven', 'ParallelStateSucceeded', 'ParallelStateExited', 'ExecutionSucceeded'],
    },
  },
  {
    source: mapRuns,
    says: 'A Map Run is redriven: only the items that failed run again',
    states: distributed(),
    functions: () => ({ Work: failingOnceFor(2) }),
    ends: 'FAILED',
    gives: {
      output: [expect.stringMatching(/^1×/), '2×2', expect.stringMatching(/^3×/)],
      types: [
        'ExecutionRedriven',
        'MapRunRedriven',
        'MapRunSucceeded',
        'MapStateSucceeded',
        'MapStateExited',
        'ExecutionSucceeded',
      ],
    },
  },
  {
    source: mapRuns,
    says: 'Items that had not begun begin then',
    states: distributed({ MaxConcurrency: 1 }),
    functions: () => ({ Work: failingOnceFor(1) }),
    ends: 'FAILED',
    gives: { output: ['1×2', '2×1', '3×1'] },
  },
  {
    source: mapRuns,
    says: 'A file that could not be read is read again',
    states: distributed(
      {},
      {
        ItemReader: {
          Resource: 'arn:aws-cn:states:::s3:getObject',
          Arguments: { Bucket: 'b', Key: 'goods' },
          ReaderConfig: { InputType: 'JSON' },
        },
      },
    ),
    functions: () => ({ Work: failingOnceFor('none') }),
    services: () => {
      const reads = mending();
      return { 's3:getObject': () => reads() && { Body: '["a"]' } };
    },
    ends: 'FAILED',
    gives: { output: ['a×1'], includes: ['MapRunRedriven', 'MapRunSucceeded'] },
  },
  {
    source: mapRuns,
    says: 'Results that could not be written are written, and no item runs again',
    states: distributed({
      ResultWriter: { Resource: 'arn:aws-cn:states:::s3:putObject', Arguments: { Bucket: 'b' } },
      Output: '{% $states.result.ResultWriterDetails.Bucket %}',
    }),
    functions: () => ({
      Work: (() => {
        const seen = new Set<Json>();
        return (item: Json) => {
          if (seen.has(item)) throw namedError('Twice');
          seen.add(item);
          return item;
        };
      })(),
    }),
    services: () => {
      const writes = mending();
      return { 's3:putObject': () => writes() && {} };
    },
    ends: 'FAILED',
    gives: { output: 'b', includes: ['MapRunRedriven', 'MapRunSucceeded'] },
  },
  {
    source: mapRuns,
    says: 'After too much data there is a new Map Run',
    states: distributed({ Output: '{% $count($states.result) %}' }),
    functions: () => {
      let calls = 0;
      return { Work: () => 'x'.repeat(++calls <= 3 ? 100_000 : 10) };
    },
    ends: 'FAILED',
    gives: { output: 3, includes: ['MapRunStarted', 'MapRunSucceeded'] },
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
