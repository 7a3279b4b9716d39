import { expect } from 'vitest';
import type { Case } from '../a-case.ts';
import { mapping, passing } from './a-map.ts';

const source = 'States Language, Map State';

export const mapItemCases: Case[] = [
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
