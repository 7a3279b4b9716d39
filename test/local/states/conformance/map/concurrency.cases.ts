import type { Case } from '../a-case.ts';
import { doing, mapping, passing } from './a-map.ts';

const source = 'States Language, Map State';

export const mapConcurrencyCases: Case[] = [
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
];
