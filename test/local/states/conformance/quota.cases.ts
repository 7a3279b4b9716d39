import { expect } from 'vitest';
import { functionArn } from '../../support/an-engine.ts';
import type { Case } from './a-case.ts';

const source = 'guide, Service quotas';
const large = "{% $pad('', 262145, 'x') %}";

export const quotaCases: Case[] = [
  {
    source,
    says: 'A result above 256 KiB is States.DataLimitExceeded',
    states: { T: { Type: 'Task', Resource: functionArn('Large'), Output: 'small', End: true } },
    functions: { Large: () => 'x'.repeat(262_143) },
    gives: { error: 'States.DataLimitExceeded', cause: expect.stringContaining("'T'") },
  },
  {
    source,
    says: 'A result of exactly 256 KiB is not',
    states: { T: { Type: 'Task', Resource: functionArn('Large'), Output: 'small', End: true } },
    functions: { Large: () => 'x'.repeat(262_142) },
    gives: { output: 'small' },
  },
  {
    source,
    says: 'The quota counts bytes of UTF-8, not characters',
    states: { T: { Type: 'Task', Resource: functionArn('Large'), Output: 'small', End: true } },
    functions: { Large: () => '海'.repeat(87_400) },
    gives: { error: 'States.DataLimitExceeded' },
  },
  {
    source,
    says: 'An Output above 256 KiB is States.DataLimitExceeded',
    states: { P: { Type: 'Pass', Output: large, End: true } },
    gives: { error: 'States.DataLimitExceeded' },
  },
  {
    source,
    says: 'Arguments above 256 KiB are States.DataLimitExceeded',
    states: { T: { Type: 'Task', Resource: functionArn('F'), Arguments: large, End: true } },
    gives: { error: 'States.DataLimitExceeded' },
  },
  {
    source,
    says: 'The results of a Map together must stay within 256 KiB',
    states: {
      M: {
        Type: 'Map',
        Items: [1, 2],
        ItemProcessor: {
          StartAt: 'I',
          States: { I: { Type: 'Pass', Output: "{% $pad('', 200000, 'x') %}", End: true } },
        },
        End: true,
      },
    },
    gives: { error: 'States.DataLimitExceeded' },
  },
  {
    source,
    says: 'States.DataLimitExceeded can be caught by its own name',
    states: {
      T: {
        Type: 'Task',
        Resource: functionArn('F'),
        Arguments: large,
        Catch: [{ ErrorEquals: ['States.DataLimitExceeded'], Next: 'Caught' }],
        End: true,
      },
      Caught: { Type: 'Pass', Output: 'caught', End: true },
    },
    gives: { output: 'caught' },
  },
  {
    source,
    says: 'An Assign of more than 256 KiB is States.DataLimitExceeded',
    states: {
      P: {
        Type: 'Pass',
        Assign: { a: "{% $pad('', 140000, 'x') %}", b: "{% $pad('', 140000, 'x') %}" },
        End: true,
      },
    },
    gives: { error: 'States.DataLimitExceeded', cause: expect.stringContaining("variables of 'P'") },
  },
  {
    source,
    says: 'An Assign of less is not, and variables may come to more together',
    states: {
      A: { Type: 'Pass', Assign: { a: "{% $pad('', 250000, 'x') %}" }, Next: 'B' },
      B: { Type: 'Pass', Assign: { b: "{% $pad('', 250000, 'x') %}" }, Next: 'See' },
      See: { Type: 'Pass', Output: '{% $length($a) + $length($b) %}', End: true },
    },
    gives: { output: 500_000 },
  },
  {
    source,
    says: 'What a Parallel gives its branches must stay within 256 KiB',
    states: {
      P: {
        Type: 'Parallel',
        Arguments: large,
        Branches: [{ StartAt: 'B', States: { B: { Type: 'Succeed' } } }],
        End: true,
      },
    },
    gives: { error: 'States.DataLimitExceeded', cause: expect.stringContaining("'P' was given arguments") },
  },
  {
    source,
    says: 'What an ItemSelector makes must stay within 256 KiB',
    states: {
      M: {
        Type: 'Map',
        Items: [1],
        ItemSelector: large,
        ItemProcessor: { StartAt: 'I', States: { I: { Type: 'Succeed' } } },
        End: true,
      },
    },
    gives: { error: 'States.DataLimitExceeded', cause: expect.stringContaining("'M' selected an item") },
  },
  {
    source,
    says: 'The results of a Parallel together must stay within 256 KiB',
    states: {
      P: {
        Type: 'Parallel',
        Branches: ['A', 'B'].map((name) => ({
          StartAt: name,
          States: { [name]: { Type: 'Pass', Output: "{% $pad('', 200000, 'x') %}", End: true } },
        })),
        End: true,
      },
    },
    gives: { error: 'States.DataLimitExceeded', cause: expect.stringContaining("'P' returned a result") },
  },
  {
    source,
    says: 'A Fail has no output, and no quota',
    states: { F: { Type: 'Fail', Error: 'E', Cause: "{% $pad('', 1000, 'x') %}" } },
    gives: { error: 'E', cause: 'x'.repeat(1000) },
  },
  {
    source,
    says: 'All variables together must stay within 10 MiB',
    states: Object.fromEntries(
      Array.from({ length: 43 }, (_, at) => [
        `V${at}`,
        {
          Type: 'Pass',
          Assign: { [`v${at}`]: "{% $pad('', 250000, 'x') %}" },
          ...(at < 42 ? { Next: `V${at + 1}` } : { End: true }),
        },
      ]),
    ),
    gives: { error: 'States.DataLimitExceeded', cause: expect.stringContaining("variables of 'V41'") },
  },
];
