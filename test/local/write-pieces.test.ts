import { S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { files } from '#functions/adapters/s3/files.ts';
import type { Local } from '#local/cloud.ts';
import { operatorKey as credentials } from '#local/permissions/keys.ts';
import { patience, startFixture } from './fixtures/running.ts';

let local: Local;
let s3: S3Client;
let Bucket: string;
beforeAll(async () => {
  local = await startFixture();
  s3 = new S3Client({ endpoint: local.awsUrl, region: 'local', credentials });
  Bucket = local.deployment.resources.find(({ type }) => type === 'AWS::S3::Bucket')?.name ?? '';
}, patience);
afterAll(async () => {
  s3.destroy();
  await local.stop();
});

const contentType = 'text/csv; charset=utf-8';

async function* repeated(text: string, times: number, last?: Error): AsyncGenerator<string> {
  for (let n = 0; n < times; n += 1) yield text;
  if (last) throw last;
}

const textOf = async (key: string): Promise<string> => {
  const chunks = await Array.fromAsync(await files(s3, Bucket).read(key));
  return Buffer.concat(chunks).toString('utf8');
};

describe('a file written piece by piece', () => {
  it.each([
    ['of nothing', 0],
    ['of one part', 3],
    ['of several parts', 1_500_000],
  ])('%s comes back whole', async (name, times) => {
    await files(s3, Bucket).writePieces({ key: name, texts: repeated('椰子干,1\r\n', times), contentType });
    expect((await textOf(name)) === '椰子干,1\r\n'.repeat(times)).toBe(true);
  });

  it.each([
    ['at once', 0],
    ['behind several parts', 1_500_000],
  ])('is not there where its texts fail %s', async (name, times) => {
    const texts = repeated('椰子干,1\r\n', times, new Error('The file is cut short.'));
    const bucket = files(s3, Bucket);
    await expect(bucket.writePieces({ key: name, texts, contentType })).rejects.toThrow('cut short');
    expect(await bucket.bytesOf(name)).toBeUndefined();
  });
});
