import { expect } from 'vitest';
import { eachOfTheGoods as each, work } from '../../../support/a-distributed-map.ts';
import { namedError } from '../../../support/an-engine.ts';
import type { Case } from '../a-case.ts';
import { failingOn } from '../map/a-map.ts';

const source = 'guide, Distributed Map';

export const mapRunCases: Case[] = [
  {
    source,
    says: 'Every item is an execution of its own; the outputs stand in the order of the items',
    states: each({ Items: [3, 1, 2] }),
    gives: {
      output: [3, 1, 2],
      types: [
        'ExecutionStarted',
        'MapStateEntered',
        'MapStateStarted',
        'MapRunStarted',
        'MapRunSucceeded',
        'MapStateSucceeded',
        'MapStateExited',
        'ExecutionSucceeded',
      ],
    },
  },
  { source, says: 'No items give an empty array', states: each({ Items: [] }), gives: { output: [] } },
  {
    source,
    says: 'Without Items the input is the array',
    states: each({}),
    input: ['a', 'b'],
    gives: { output: ['a', 'b'] },
  },
  {
    source,
    says: 'Items that are an object give its pairs of Key and Value',
    states: each({ Items: '{% $states.input %}' }),
    input: { a: 1 },
    gives: { output: [{ Key: 'a', Value: 1 }] },
  },
  {
    source,
    says: 'Output sees the results and the input',
    states: each({ Items: [1, 2], Output: '{% $sum($states.result) + $states.input %}' }),
    input: 10,
    gives: { output: 13 },
  },
  {
    source,
    says: 'An item has a context of its own: its input is the input of its execution',
    states: each(
      { Items: [7] },
      {
        See: {
          Type: 'Pass',
          Output: '{% [$states.context.Execution.Input, $exists($states.context.Map)] %}',
          End: true,
        },
      },
    ),
    gives: { output: [[7, false]] },
  },
  {
    source: 'guide, Passing data with variables: scopes',
    says: 'An item does not see the variables around the Map',
    states: {
      Note: { Type: 'Pass', Assign: { year: 2026 }, Next: 'Goods' },
      ...each({ Items: [1] }, { See: { Type: 'Pass', Output: '{% $exists($year) %}', End: true } }),
    },
    gives: { output: [false] },
  },
  {
    source: 'guide, Passing data with variables: scopes',
    says: 'An item may assign a variable of a name that the machine uses too',
    states: {
      Note: { Type: 'Pass', Assign: { year: 2026 }, Next: 'Goods' },
      ...each(
        { Items: [1], Output: '{% [$states.result[0], $year] %}' },
        {
          Set: { Type: 'Pass', Assign: { year: 1 }, Next: 'See' },
          See: { Type: 'Pass', Output: '{% $year %}', End: true },
        },
      ),
    },
    gives: { output: [1, 2026] },
  },
  {
    source,
    says: 'One item that fails is one too many where nothing is tolerated',
    states: each({ Items: [1, 2] }, work),
    functions: failingOn(2),
    gives: { error: 'States.ExceedToleratedFailureThreshold' },
  },
  ...[
    { ToleratedFailureCount: 1 },
    { ToleratedFailurePercentage: 34 },
    { ToleratedFailureCount: '{% 1 %}' },
    { ToleratedFailurePercentage: '{% 34 %}' },
  ].map(
    (tolerated): Case => ({
      source,
      says: `Failures within ${JSON.stringify(tolerated)} are tolerated`,
      states: each({ Items: [1, 2, 3], ...tolerated }, work),
      functions: failingOn(2),
      gives: { output: [1, 3] },
    }),
  ),
  ...[{ ToleratedFailureCount: 1 }, { ToleratedFailurePercentage: 50 }].map(
    (tolerated): Case => ({
      source,
      says: `Failures beyond ${JSON.stringify(tolerated)} are not`,
      states: each({ Items: [1, 2, 3], ...tolerated }, work),
      functions: failingOn(2, 3),
      gives: {
        error: 'States.ExceedToleratedFailureThreshold',
        cause: 'The specified tolerated failure threshold was exceeded',
      },
    }),
  ),
  {
    source,
    says: 'The threshold may be caught by its name',
    states: {
      ...each(
        { Items: [1], Catch: [{ ErrorEquals: ['States.ExceedToleratedFailureThreshold'], Next: 'Ask' }] },
        work,
      ),
      Ask: { Type: 'Pass', Output: 'asked', End: true },
    },
    functions: failingOn(1),
    gives: { output: 'asked' },
  },
  {
    source,
    says: 'A Map that is retried has a new Map Run',
    states: each({ Items: [1], Retry: [{ ErrorEquals: ['States.ALL'], MaxAttempts: 1 }] }, work),
    functions: (() => {
      let calls = 0;
      return {
        Work: () => {
          if (++calls === 1) throw namedError('Bad');
          return calls;
        },
      };
    })(),
    gives: { output: [2], includes: ['MapRunStarted', 'MapRunFailed', 'MapRunStarted', 'MapRunSucceeded'] },
  },
  {
    source,
    says: 'A Map Run that is cut short is aborted',
    states: each({ Items: [1] }, { Rest: { Type: 'Wait', Seconds: 600, End: true } }),
    top: { TimeoutSeconds: 60 },
    gives: {
      status: 'TIMED_OUT',
      error: 'States.Timeout',
      includes: ['MapRunStarted', 'MapRunAborted', 'MapStateAborted', 'ExecutionTimedOut'],
    },
  },
  {
    source: 'guide, Service quotas',
    says: 'The results together must stay within 256 KiB',
    states: each(
      { Items: [1, 2] },
      { Big: { Type: 'Pass', Output: "{% $pad('', 200000, 'x') %}", End: true } },
    ),
    gives: { error: 'States.DataLimitExceeded' },
  },
  {
    source: 'guide, Service quotas',
    says: 'What an item is given must stay within 256 KiB',
    states: each({ Items: [1], ItemSelector: "{% $pad('', 262145, 'x') %}" }),
    gives: { error: 'States.DataLimitExceeded', cause: expect.stringContaining("'Goods' selected items") },
  },
];
