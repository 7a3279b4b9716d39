import { expect } from 'vitest';
import type { Json } from '#local/states/json.ts';
import { functionArn, namedError } from '../../support/an-engine.ts';
import type { Case } from './a-case.ts';

const source = 'States Language, Map State';

const doing = (state: object) => ({ StartAt: 'I', States: { I: { End: true, ...state } } });
const passing = (Output?: Json) => doing({ Type: 'Pass', ...(Output !== undefined && { Output }) });
const working = doing({ Type: 'Task', Resource: functionArn('Work') });
const mapping = (map: object) => ({ M: { Type: 'Map', End: true, ...map } });

const failingOn = (...bad: Json[]) => ({
  Work: (item: Json) => {
    if (bad.includes(item)) throw namedError('Bad', `item ${item}`);
    return item;
  },
});

export const mapCases: Case[] = [
  {
    source,
    says: 'Without Items the input is the array',
    states: mapping({ ItemProcessor: passing() }),
    input: [1, 2],
    gives: {
      output: [1, 2],
      types: [
        'ExecutionStarted',
        'MapStateEntered',
        'MapStateStarted',
        'MapIterationStarted',
        'PassStateEntered',
        'PassStateExited',
        'MapIterationSucceeded',
        'MapIterationStarted',
        'PassStateEntered',
        'PassStateExited',
        'MapIterationSucceeded',
        'MapStateSucceeded',
        'MapStateExited',
        'ExecutionSucceeded',
      ],
    },
  },
  {
    source,
    says: 'Items may be an array of values and expressions',
    states: mapping({ Items: [1, '{% $states.input %}'], ItemProcessor: passing() }),
    input: 'in',
    gives: { output: [1, 'in'] },
  },
  {
    source,
    says: 'Items may be an expression',
    states: mapping({ Items: '{% $states.input.list %}', ItemProcessor: passing('{% $states.input * 2 %}') }),
    input: { list: [1, 2, 3] },
    gives: { output: [2, 4, 6] },
  },
  {
    source,
    says: 'Items that are an object give its pairs of Key and Value',
    states: mapping({ Items: { a: 1, b: 2 }, ItemProcessor: passing() }),
    gives: {
      output: [
        { Key: 'a', Value: 1 },
        { Key: 'b', Value: 2 },
      ],
    },
  },
  {
    source,
    says: 'No items give an empty array',
    states: mapping({ Items: [], ItemProcessor: passing() }),
    gives: { output: [], includes: ['MapStateStarted', 'MapStateSucceeded'] },
  },
  {
    source,
    says: 'Items must be an array or an object',
    states: mapping({ Items: '{% 5 %}', ItemProcessor: passing() }),
    gives: { error: 'States.QueryEvaluationError' },
  },
  {
    source,
    says: 'ItemSelector makes the input of each iteration from the item, its index and the input',
    states: mapping({
      Items: ['a', 'b'],
      ItemSelector: {
        value: '{% $states.context.Map.Item.Value %}',
        index: '{% $states.context.Map.Item.Index %}',
        of: '{% $states.input.of %}',
      },
      ItemProcessor: passing(),
    }),
    input: { of: 'list' },
    gives: {
      output: [
        { value: 'a', index: 0, of: 'list' },
        { value: 'b', index: 1, of: 'list' },
      ],
    },
  },
  {
    source: 'guide, Context object data for Map states',
    says: 'The states of an iteration see their item in the context',
    states: mapping({
      Items: ['a', 'b'],
      ItemSelector: 'selected',
      ItemProcessor: passing(
        '{% [$states.input, $states.context.Map.Item.Value, $states.context.Map.Item.Index] %}',
      ),
    }),
    gives: {
      output: [
        ['selected', 'a', 0],
        ['selected', 'b', 1],
      ],
    },
  },
  {
    source,
    says: 'Output sees the results and the input',
    states: mapping({
      Items: [1, 2],
      ItemProcessor: passing(),
      Output: { sum: '{% $sum($states.result) %}', of: '{% $states.input %}' },
    }),
    input: 'in',
    gives: { output: { sum: 3, of: 'in' } },
  },
  {
    source: 'guide, Passing data with variables: scopes',
    says: 'An iteration reads the variables around it; its own end with it',
    states: {
      A: { Type: 'Pass', Assign: { factor: 10 }, Next: 'M' },
      M: {
        Type: 'Map',
        Items: [1, 2],
        ItemProcessor: {
          StartAt: 'Set',
          States: {
            Set: { Type: 'Pass', Assign: { own: '{% $states.input * $factor %}' }, Next: 'Use' },
            Use: { Type: 'Pass', Output: '{% $own %}', End: true },
          },
        },
        Assign: { left: '{% $exists($own) %}', all: '{% $states.result %}' },
        Next: 'See',
      },
      See: { Type: 'Pass', Output: { left: '{% $left %}', all: '{% $all %}' }, End: true },
    },
    gives: { output: { left: false, all: [10, 20] } },
  },
  {
    source,
    says: 'MaxConcurrency 1 goes through the items one after the other',
    states: mapping({
      Items: [60, 60],
      MaxConcurrency: 1,
      ItemProcessor: doing({
        Type: 'Wait',
        Seconds: '{% $states.input %}',
        Output: '{% $states.context.State.EnteredTime %}',
      }),
    }),
    gives: { output: ['2026-01-05T00:00:00.000Z', '2026-01-05T00:01:00.000Z'] },
  },
  {
    source,
    says: 'Without MaxConcurrency they go at the same time',
    states: mapping({
      Items: [60, 60],
      ItemProcessor: doing({
        Type: 'Wait',
        Seconds: '{% $states.input %}',
        Output: '{% $states.context.State.EnteredTime %}',
      }),
    }),
    gives: { output: ['2026-01-05T00:00:00.000Z', '2026-01-05T00:00:00.000Z'] },
  },
  {
    source,
    says: 'MaxConcurrency may be an expression',
    states: mapping({ Items: [1, 2, 3], MaxConcurrency: '{% 1 + 1 %}', ItemProcessor: passing() }),
    gives: { output: [1, 2, 3] },
  },
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
    says: 'Maps may be nested; the inner item is the one in the context',
    states: mapping({
      Items: [[1, 2], [3]],
      ItemProcessor: {
        StartAt: 'Inner',
        States: {
          Inner: {
            Type: 'Map',
            ItemProcessor: {
              StartAt: 'I',
              States: { I: { Type: 'Pass', Output: '{% $states.context.Map.Item.Value * 10 %}', End: true } },
            },
            End: true,
          },
        },
      },
    }),
    gives: { output: [[10, 20], [30]] },
  },
  {
    source,
    says: 'The results stand in the order of the items, whichever ends first',
    states: mapping({
      Items: [90, 30, 60],
      ItemProcessor: doing({ Type: 'Wait', Seconds: '{% $states.input %}' }),
    }),
    gives: { output: [90, 30, 60] },
  },
  {
    source: 'guide, Inline Map',
    says: 'At most forty iterations go at the same time',
    states: mapping({
      Items: '{% $map([1..41], function($i) { 60 }) %}',
      ItemProcessor: doing({
        Type: 'Wait',
        Seconds: '{% $states.input %}',
        Output: '{% $states.context.State.EnteredTime %}',
      }),
      Output: '{% [$count($states.result[$ = "2026-01-05T00:00:00.000Z"]), $states.result[40]] %}',
    }),
    gives: { output: [40, '2026-01-05T00:01:00.000Z'] },
  },
  {
    source,
    says: 'MaxConcurrency zero says nothing',
    states: mapping({ Items: [1, 2], MaxConcurrency: 0, ItemProcessor: passing() }),
    gives: { output: [1, 2] },
  },
  {
    source,
    says: 'MaxConcurrency must be a whole number',
    states: mapping({ Items: [1], MaxConcurrency: '{% 1.5 %}', ItemProcessor: passing() }),
    gives: { error: 'States.QueryEvaluationError' },
  },
  {
    source: 'guide, ItemSelector',
    says: 'ItemSelector may be one expression',
    states: mapping({
      Items: [1, 2],
      ItemSelector: '{% $states.context.Map.Item.Value * 10 %}',
      ItemProcessor: passing(),
    }),
    gives: { output: [10, 20] },
  },
  {
    source: 'guide, ItemSelector',
    says: 'An ItemSelector that fails, fails the Map before an iteration begins',
    states: mapping({ Items: [1], ItemSelector: '{% $nothing %}', ItemProcessor: passing() }),
    gives: {
      error: 'States.QueryEvaluationError',
      types: ['ExecutionStarted', 'MapStateEntered', 'EvaluationFailed', 'ExecutionFailed'],
    },
  },
  {
    source: 'guide, Context object data for Map states',
    says: 'The pair of an object has its key in the context',
    states: mapping({
      Items: { a: 1 },
      ItemProcessor: passing('{% [$states.context.Map.Item.Key, $states.context.Map.Item.Value] %}'),
    }),
    gives: { output: [['a', 1]] },
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
  {
    source,
    says: 'MaxConcurrency lets the next in when one has ended',
    states: mapping({
      Items: [60, 90, 60, 60],
      MaxConcurrency: 2,
      ItemProcessor: doing({
        Type: 'Wait',
        Seconds: '{% $states.input %}',
        Output: '{% $substring($states.context.State.EnteredTime, 14, 5) %}',
      }),
    }),
    gives: { output: ['00:00', '00:00', '01:00', '01:30'] },
  },
  {
    source,
    says: 'Items that are neither an array nor an object are told',
    states: mapping({ Items: '{% 5 %}', ItemProcessor: passing() }),
    gives: {
      error: 'States.QueryEvaluationError',
      cause: expect.stringContaining("The field 'Items' must be an array or an object, but was 5."),
    },
  },
  ...['ToleratedFailureCount', 'ToleratedFailurePercentage', 'MaxConcurrency', 'ItemSelector', 'Items'].map(
    (field): Case => ({
      source,
      says: `An expression of ${field} that fails is told with the field`,
      states: mapping({ Items: [1], [field]: '{% $nothing %}', ItemProcessor: passing() }),
      gives: {
        error: 'States.QueryEvaluationError',
        cause: expect.stringContaining(`specified for the field '${field}' returned nothing`),
      },
    }),
  ),
];
