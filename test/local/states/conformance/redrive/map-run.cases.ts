import { expect } from 'vitest';
import type { Json, JsonObject } from '#local/states/json.ts';
import { namedError } from '../../../support/an-engine.ts';
import { failingOnceFor, mending, only, type RedriveCase, task } from './a-redrive.ts';

const source = 'guide, Redriving Map Runs';

const distributed = (more: JsonObject = {}, from: JsonObject = { Items: [1, 2, 3] }) => ({
  M: {
    Type: 'Map',
    ...from,
    ItemProcessor: { ProcessorConfig: { Mode: 'DISTRIBUTED' }, ...only('Work', task('Work')) },
    End: true,
    ...more,
  },
});

export const mapRunRedrives: RedriveCase[] = [
  {
    source,
    says: 'A Map Run is redriven: only the items that failed run again',
    states: distributed(),
    functions: () => ({ Work: failingOnceFor(2) }),
    ends: 'FAILED',
    gives: {
      output: [expect.stringMatching(/^1×/), '2×2', expect.stringMatching(/^3×/)],
      types: [
        'ExecutionRedriven',
        'MapRunRedriven',
        'MapRunSucceeded',
        'MapStateSucceeded',
        'MapStateExited',
        'ExecutionSucceeded',
      ],
    },
  },
  {
    source,
    says: 'Items that had not begun begin then',
    states: distributed({ MaxConcurrency: 1 }),
    functions: () => ({ Work: failingOnceFor(1) }),
    ends: 'FAILED',
    gives: { output: ['1×2', '2×1', '3×1'] },
  },
  {
    source,
    says: 'A file that could not be read is read again',
    states: distributed(
      {},
      {
        ItemReader: {
          Resource: 'arn:aws-cn:states:::s3:getObject',
          Arguments: { Bucket: 'b', Key: 'goods' },
          ReaderConfig: { InputType: 'JSON' },
        },
      },
    ),
    functions: () => ({ Work: failingOnceFor('none') }),
    services: () => {
      const reads = mending();
      return { 's3:getObject': () => reads() && { Body: '["a"]' } };
    },
    ends: 'FAILED',
    gives: { output: ['a×1'], includes: ['MapRunRedriven', 'MapRunSucceeded'] },
  },
  {
    source,
    says: 'Results that could not be written are written, and no item runs again',
    states: distributed({
      ResultWriter: { Resource: 'arn:aws-cn:states:::s3:putObject', Arguments: { Bucket: 'b' } },
      Output: '{% $states.result.ResultWriterDetails.Bucket %}',
    }),
    functions: () => ({
      Work: (() => {
        const seen = new Set<Json>();
        return (item: Json) => {
          if (seen.has(item)) throw namedError('Twice');
          seen.add(item);
          return item;
        };
      })(),
    }),
    services: () => {
      const writes = mending();
      return { 's3:putObject': () => writes() && {} };
    },
    ends: 'FAILED',
    gives: { output: 'b', includes: ['MapRunRedriven', 'MapRunSucceeded'] },
  },
  {
    source,
    says: 'After too much data there is a new Map Run',
    states: distributed({ Output: '{% $count($states.result) %}' }),
    functions: () => {
      let calls = 0;
      return { Work: () => 'x'.repeat(++calls <= 3 ? 100_000 : 10) };
    },
    ends: 'FAILED',
    gives: { output: 3, includes: ['MapRunStarted', 'MapRunSucceeded'] },
  },
];
