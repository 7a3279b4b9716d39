import { expect } from 'vitest';
import type { Json } from '#local/states/json.ts';
import { functionArn, namedError } from '../../support/an-engine.ts';
import type { Case } from './a-case.ts';

const source = 'States Language, Parallel State';

const branch = (state: object) => ({ StartAt: 'S', States: { S: { End: true, ...state } } });
const named = (name: string, state: object) => ({
  StartAt: name,
  States: { [name]: { End: true, ...state } },
});
const passing = (name: string, Output: Json) => named(name, { Type: 'Pass', Output });
const failing = {
  Bad: () => {
    throw namedError('Bad', 'broken');
  },
};

export const parallelCases: Case[] = [
  {
    source,
    says: 'Every branch gets the input; the output is one array in the order of the branches',
    states: {
      P: {
        Type: 'Parallel',
        Branches: [passing('A', "{% ['a', $states.input] %}"), passing('B', "{% ['b', $states.input] %}")],
        End: true,
      },
    },
    input: 1,
    gives: {
      output: [
        ['a', 1],
        ['b', 1],
      ],
    },
  },
  {
    source,
    says: 'The order of the branches holds, whichever ends first',
    states: {
      P: {
        Type: 'Parallel',
        Branches: [named('Slow', { Type: 'Wait', Seconds: 60, Output: 'slow' }), passing('Fast', 'fast')],
        End: true,
      },
    },
    gives: { output: ['slow', 'fast'] },
  },
  {
    source,
    says: 'Arguments replace the input of the branches',
    states: {
      P: {
        Type: 'Parallel',
        Arguments: { n: '{% $states.input + 1 %}' },
        Branches: [branch({ Type: 'Pass' })],
        End: true,
      },
    },
    input: 1,
    gives: { output: [{ n: 2 }] },
  },
  {
    source,
    says: 'Output sees the results as $states.result, and the input',
    states: {
      P: {
        Type: 'Parallel',
        Branches: [passing('A', 1), passing('B', 2)],
        Output: '{% $sum($states.result) + $states.input %}',
        End: true,
      },
    },
    input: 10,
    gives: { output: 13 },
  },
  {
    source: 'guide, Passing data with variables: scopes',
    says: 'A branch reads the variables around it',
    states: {
      A: { Type: 'Pass', Assign: { x: 5 }, Next: 'P' },
      P: { Type: 'Parallel', Branches: [passing('B', '{% $x %}')], End: true },
    },
    gives: { output: [5] },
  },
  {
    source: 'guide, Passing data with variables: scopes',
    says: 'What a branch assigns ends with it, and no other branch sees it',
    states: {
      P: {
        Type: 'Parallel',
        Branches: [
          {
            StartAt: 'Set',
            States: {
              Set: { Type: 'Pass', Assign: { own: 1 }, Next: 'Use' },
              Use: { Type: 'Pass', Output: '{% $own %}', End: true },
            },
          },
          passing('Other', '{% $exists($own) %}'),
        ],
        Assign: { after: '{% $exists($own) %}' },
        Next: 'See',
      },
      See: { Type: 'Pass', Output: { results: '{% $states.input %}', after: '{% $after %}' }, End: true },
    },
    gives: { output: { results: [1, false], after: false } },
  },
  {
    source,
    says: 'When a branch fails, the others are aborted and the whole fails by its error',
    states: {
      P: {
        Type: 'Parallel',
        Branches: [
          named('Long', { Type: 'Wait', Seconds: 600 }),
          named('Break', { Type: 'Task', Resource: functionArn('Bad') }),
        ],
        End: true,
      },
    },
    functions: failing,
    gives: {
      error: 'Bad',
      cause: 'broken',
      includes: ['LambdaFunctionFailed', 'WaitStateAborted', 'ParallelStateFailed', 'ExecutionFailed'],
    },
  },
  {
    source,
    says: 'A failed branch is caught by the Parallel',
    states: {
      P: {
        Type: 'Parallel',
        Branches: [{ StartAt: 'F', States: { F: { Type: 'Fail', Error: 'Bad', Cause: 'broken' } } }],
        Catch: [{ ErrorEquals: ['Bad'], Next: 'Caught' }],
        End: true,
      },
      Caught: { Type: 'Pass', End: true },
    },
    gives: { output: { Error: 'Bad', Cause: 'broken' } },
  },
  {
    source,
    says: 'A Parallel that is retried runs all its branches again',
    states: {
      P: {
        Type: 'Parallel',
        Branches: [
          named('A', { Type: 'Task', Resource: functionArn('Good') }),
          named('B', { Type: 'Task', Resource: functionArn('Once') }),
        ],
        Retry: [{ ErrorEquals: ['Bad'], MaxAttempts: 1 }],
        End: true,
      },
    },
    functions: (() => {
      const calls = { good: 0, once: 0 };
      return {
        Good: () => ++calls.good,
        Once: () => {
          if (++calls.once === 1) throw namedError('Bad');
          return calls.once;
        },
      };
    })(),
    gives: { output: [2, 2], includes: ['ParallelStateFailed', 'ParallelStateSucceeded'] },
  },
  {
    source,
    says: 'Branches may be nested',
    states: {
      P: {
        Type: 'Parallel',
        Branches: [
          named('Q', { Type: 'Parallel', Branches: [passing('R', 1), passing('S', 2)] }),
          passing('T', 3),
        ],
        End: true,
      },
    },
    gives: { output: [[1, 2], 3] },
  },
  {
    source: 'guide, Context object',
    says: 'A state in a branch has its own name in the context',
    states: {
      P: { Type: 'Parallel', Branches: [passing('Inner', '{% $states.context.State.Name %}')], End: true },
    },
    gives: { output: ['Inner'] },
  },
  {
    source,
    says: 'A Parallel that is caught goes on with the error; the branches give nothing',
    states: {
      P: {
        Type: 'Parallel',
        Branches: [passing('A', 1), named('B', { Type: 'Task', Resource: functionArn('Bad') })],
        Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Caught', Output: '{% $exists($states.result) %}' }],
        End: true,
      },
      Caught: { Type: 'Pass', End: true },
    },
    functions: failing,
    gives: { output: false },
  },
  {
    source,
    says: 'A branch of several states goes through them in their order',
    states: {
      P: {
        Type: 'Parallel',
        Branches: [
          {
            StartAt: 'One',
            States: {
              One: { Type: 'Pass', Output: '{% $states.input & "1" %}', Next: 'Two' },
              Two: { Type: 'Pass', Output: '{% $states.input & "2" %}', End: true },
            },
          },
        ],
        End: true,
      },
    },
    input: '0',
    gives: { output: ['012'] },
  },
  {
    source,
    says: 'A branch may end in a Succeed',
    states: {
      P: {
        Type: 'Parallel',
        Branches: [{ StartAt: 'Ok', States: { Ok: { Type: 'Succeed', Output: 'ok' } } }],
        End: true,
      },
    },
    gives: { output: ['ok'] },
  },
  {
    source,
    says: 'An error that a branch catches is no error of the Parallel',
    states: {
      P: {
        Type: 'Parallel',
        Branches: [
          {
            StartAt: 'T',
            States: {
              T: {
                Type: 'Task',
                Resource: functionArn('Bad'),
                Catch: [{ ErrorEquals: ['Bad'], Next: 'Mend' }],
                End: true,
              },
              Mend: { Type: 'Pass', Output: 'mended', End: true },
            },
          },
        ],
        End: true,
      },
    },
    functions: failing,
    gives: { output: ['mended'] },
  },
  {
    source,
    says: 'Arguments of a Parallel that fail are a failure of the Parallel',
    states: {
      P: {
        Type: 'Parallel',
        Arguments: '{% $nothing %}',
        Branches: [passing('A', 1)],
        Catch: [{ ErrorEquals: ['States.QueryEvaluationError'], Next: 'Caught' }],
        End: true,
      },
      Caught: { Type: 'Pass', Output: 'caught', End: true },
    },
    gives: {
      output: 'caught',
      includes: ['ParallelStateEntered', 'EvaluationFailed', 'ParallelStateExited'],
    },
  },
  {
    source,
    says: 'The Arguments of a Parallel may be a literal, also null',
    states: { P: { Type: 'Parallel', Arguments: null, Branches: [branch({ Type: 'Pass' })], End: true } },
    input: 1,
    gives: { output: [null] },
  },
  {
    source,
    says: 'Assign of a Parallel sees the results',
    states: {
      P: {
        Type: 'Parallel',
        Branches: [passing('A', 1), passing('B', 2)],
        Assign: { all: '{% $states.result %}' },
        Next: 'See',
      },
      See: { Type: 'Pass', Output: '{% $all %}', End: true },
    },
    gives: { output: [1, 2] },
  },
  {
    source,
    says: 'A Parallel that holds a long branch is cut short with the machine',
    states: {
      P: { Type: 'Parallel', Branches: [named('Long', { Type: 'Wait', Seconds: 600 })], End: true },
    },
    top: { TimeoutSeconds: 60 },
    gives: {
      status: 'TIMED_OUT',
      error: 'States.Timeout',
      includes: ['WaitStateAborted', 'ParallelStateAborted', 'ExecutionTimedOut'],
    },
  },
  {
    source,
    says: 'What goes on inside of an aborted branch is aborted with it, from the inside out',
    states: {
      P: {
        Type: 'Parallel',
        Branches: [
          named('Q', { Type: 'Parallel', Branches: [named('Long', { Type: 'Wait', Seconds: 600 })] }),
          named('Break', { Type: 'Task', Resource: functionArn('Bad') }),
        ],
        End: true,
      },
    },
    functions: failing,
    gives: { error: 'Bad', includes: ['WaitStateAborted', 'ParallelStateAborted', 'ParallelStateFailed'] },
  },
  {
    source,
    says: 'Arguments that fail are told with their field',
    states: { P: { Type: 'Parallel', Arguments: '{% $nothing %}', Branches: [passing('A', 1)], End: true } },
    gives: {
      error: 'States.QueryEvaluationError',
      cause: expect.stringContaining("the field 'Arguments' returned nothing"),
    },
  },
];
