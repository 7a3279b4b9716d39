import { expect } from 'vitest';
import { eachOfTheGoods as each, s3 } from '../../../support/a-distributed-map.ts';
import { namedError, type Services } from '../../../support/an-engine.ts';
import type { Case } from '../a-case.ts';

const source = 'guide, ResultWriter';

/** A bucket that takes what is written, and nothing of which is read. */
const bucket: Services = { 's3:putObject': () => ({}) };

export const resultWriterCases: Case[] = [
  {
    source,
    says: 'Written results give the place of their manifest',
    states: each({
      Items: [1],
      ResultWriter: { Resource: s3('putObject'), Arguments: { Bucket: 'b', Prefix: 'results' } },
    }),
    services: bucket,
    gives: {
      output: {
        MapRunArn: expect.stringMatching(/:mapRun:M\/Goods:[0-9a-f-]{36}$/),
        ResultWriterDetails: {
          Bucket: 'b',
          Key: expect.stringMatching(/^results\/[0-9a-f-]{36}\/manifest.json$/),
        },
      },
    },
  },
  {
    source,
    says: 'Without a place to write to, the results may be flattened',
    states: each({
      Items: [[1, 2], [3]],
      ResultWriter: { WriterConfig: { Transformation: 'FLATTEN' } },
    }),
    gives: { output: [1, 2, 3] },
  },
  {
    source,
    says: 'Without a place to write to, the results are compact: the outputs alone',
    states: each({ Items: [[1], 2], ResultWriter: { WriterConfig: { Transformation: 'COMPACT' } } }),
    gives: { output: [[1], 2] },
  },
  {
    source,
    says: 'Results that are not transformed say which execution they are of',
    states: each({ Items: [1], ResultWriter: { WriterConfig: { Transformation: 'NONE' } } }),
    gives: {
      output: [
        expect.objectContaining({
          ExecutionArn: expect.stringContaining(':execution:M/Goods:'),
          Status: 'SUCCEEDED',
          Input: '1',
          Output: '1',
        }),
      ],
    },
  },
  {
    source,
    says: 'Results that cannot be written are States.ResultWriterFailed',
    states: each({
      Items: [1],
      ResultWriter: { Resource: s3('putObject'), Arguments: { Bucket: 'b' } },
    }),
    services: {
      's3:putObject': () => {
        throw namedError('AccessDenied', 'not yours');
      },
    },
    gives: { error: 'States.ResultWriterFailed', cause: 'not yours' },
  },
  {
    source,
    says: 'A place to write to needs a Bucket',
    states: each({ Items: [1], ResultWriter: { Resource: s3('putObject'), Arguments: {} } }),
    services: bucket,
    gives: { error: 'States.ResultWriterFailed', cause: expect.stringContaining("'Bucket'") },
  },
];
