import { failingOnceFor, mending, only, type RedriveCase, task } from './a-redrive.ts';

const source = 'guide, Redriving executions';

/** Comes to its work a little later than the others. */
const late = (name: string) => ({
  StartAt: 'Rest',
  States: { Rest: { Type: 'Wait', Seconds: 1, Next: name }, [name]: task(name) },
});

export const parallelAndMapRedrives: RedriveCase[] = [
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
];
