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
];
