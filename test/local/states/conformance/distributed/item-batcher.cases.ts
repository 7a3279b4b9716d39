import { eachOfTheGoods as each } from '../../../support/a-distributed-map.ts';
import type { Case } from '../a-case.ts';

const source = 'guide, ItemBatcher';

export const itemBatcherCases: Case[] = [
  {
    source: 'guide, ItemSelector',
    says: 'ItemSelector sees the item, its place and the input of the state',
    states: each({
      Items: ['a', 'b'],
      ItemSelector: {
        item: '{% $states.context.Map.Item.Value %}',
        at: '{% $states.context.Map.Item.Index %}',
        all: '{% $states.input %}',
      },
    }),
    input: 'in',
    gives: {
      output: [
        { item: 'a', at: 0, all: 'in' },
        { item: 'b', at: 1, all: 'in' },
      ],
    },
  },
  {
    source,
    says: 'Items come in batches, with what they share',
    states: each({
      Items: [1, 2, 3],
      ItemBatcher: { MaxItemsPerBatch: 2, BatchInput: { list: '{% $states.input %}' } },
    }),
    input: 'v1',
    gives: {
      output: [
        { BatchInput: { list: 'v1' }, Items: [1, 2] },
        { BatchInput: { list: 'v1' }, Items: [3] },
      ],
    },
  },
  {
    source,
    says: 'Batches may be bounded by their bytes',
    states: each({ Items: ['aaaa', 'bbbb', 'cccc'], ItemBatcher: { MaxInputBytesPerBatch: 30 } }),
    gives: { output: [{ Items: ['aaaa', 'bbbb'] }, { Items: ['cccc'] }] },
  },
  {
    source,
    says: 'The sizes of a batch may be expressions',
    states: each({ Items: [1, 2], ItemBatcher: { MaxItemsPerBatch: '{% 1 %}' } }),
    gives: { output: [{ Items: [1] }, { Items: [2] }] },
  },
  ...[{ MaxItemsPerBatch: '{% 0 %}' }, { MaxInputBytesPerBatch: '{% 262145 %}' }].map(
    (ItemBatcher): Case => ({
      source: 'guide, Transforming data with JSONata',
      says: `The sizes of a batch must be in their range: ${Object.values(ItemBatcher)} is not`,
      states: each({ Items: [1, 2], ItemBatcher }),
      gives: { error: 'States.QueryEvaluationError' },
    }),
  ),
  {
    source,
    says: 'A batch holds what ItemSelector made of the items',
    states: each({
      Items: [1, 2],
      ItemSelector: '{% $states.context.Map.Item.Value * 10 %}',
      ItemBatcher: { MaxItemsPerBatch: 2 },
    }),
    gives: { output: [{ Items: [10, 20] }] },
  },
  {
    source,
    says: 'A batch that fails counts with all its items',
    states: each(
      { Items: [1, 2, 3], ItemBatcher: { MaxItemsPerBatch: 2 }, ToleratedFailureCount: 1 },
      { F: { Type: 'Fail', Error: 'Bad' } },
    ),
    gives: { error: 'States.ExceedToleratedFailureThreshold' },
  },
];
