import { createHash, randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import {
  AbortMultipartUploadCommand,
  type ChecksumAlgorithm,
  CompleteMultipartUploadCommand,
  CopyObjectCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  type ListObjectsV2CommandOutput,
  PutObjectCommand,
  S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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

const put = (Key: string, Body: string | Uint8Array, more: object = {}) =>
  s3.send(new PutObjectCommand({ Bucket, Key, Body, ...more }));
const get = async (Key: string, more: object = {}) => {
  const answer = await s3.send(new GetObjectCommand({ Bucket, Key, ...more }));
  return { ...answer, bytes: Buffer.from((await answer.Body?.transformToByteArray()) ?? []) };
};
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const megabyte = 1024 * 1024;

describe('an object', () => {
  it('comes back as it was put, with what was said of it', async () => {
    const { ETag } = await put('文件/a b+c.txt', '你好', {
      ContentType: 'text/plain; charset=utf-8',
      Metadata: { claim: '7' },
      ContentDisposition: 'attachment; filename="a.txt"',
    });
    const found = await get('文件/a b+c.txt');
    expect(found.bytes.toString()).toBe('你好');
    expect(found).toMatchObject({
      ETag,
      ContentType: 'text/plain; charset=utf-8',
      Metadata: { claim: '7' },
      ContentDisposition: 'attachment; filename="a.txt"',
      ContentLength: 6,
    });
    expect(ETag).toBe(`"${createHash('md5').update('你好').digest('hex')}"`);
    expect(await s3.send(new HeadObjectCommand({ Bucket, Key: '文件/a b+c.txt' }))).toMatchObject({
      ContentLength: 6,
      ETag,
    });
  });

  it('may be empty, and may be read in part', async () => {
    await put('empty', '');
    expect((await get('empty')).bytes).toHaveLength(0);
    await put('digits', '0123456789');
    const part = await get('digits', { Range: 'bytes=2-4' });
    expect(part.bytes.toString()).toBe('234');
    expect(part.ContentRange).toBe('bytes 2-4/10');
    expect((await get('digits', { Range: 'bytes=-3' })).bytes.toString()).toBe('789');
    await expect(get('digits', { Range: 'bytes=10-' })).rejects.toMatchObject({ name: 'InvalidRange' });
  });

  it('is gone when it was deleted, and one that never was is not found', async () => {
    await put('gone', 'x');
    await s3.send(new DeleteObjectCommand({ Bucket, Key: 'gone' }));
    await expect(get('gone')).rejects.toMatchObject({ name: 'NoSuchKey' });
    await expect(s3.send(new HeadObjectCommand({ Bucket, Key: 'gone' }))).rejects.toMatchObject({
      name: 'NotFound',
    });
    await expect(s3.send(new GetObjectCommand({ Bucket: 'nobodys', Key: 'x' }))).rejects.toMatchObject({
      name: 'NoSuchBucket',
    });
  });

  it('is copied with what was said of it', async () => {
    await put('source', 'body', { Metadata: { kept: 'yes' } });
    await s3.send(new CopyObjectCommand({ Bucket, Key: 'copy', CopySource: `${Bucket}/source` }));
    const copy = await get('copy');
    expect(copy.bytes.toString()).toBe('body');
    expect(copy.Metadata).toEqual({ kept: 'yes' });
    expect((await get('source')).bytes.toString()).toBe('body');
  });
});

describe('a conditional write', () => {
  it('creates once, even when two come at the same moment', async () => {
    const both = await Promise.allSettled(
      ['left', 'right'].map((body) => put('only-once', body, { IfNoneMatch: '*' })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { name: 'PreconditionFailed' },
    });
  });

  it('replaces only what its writer has seen', async () => {
    const { ETag } = await put('seen', 'one');
    await put('seen', 'two', { IfMatch: ETag });
    await expect(put('seen', 'three', { IfMatch: ETag })).rejects.toMatchObject({
      name: 'PreconditionFailed',
    });
    await expect(put('unseen', 'x', { IfMatch: ETag })).rejects.toMatchObject({ name: 'NoSuchKey' });
    expect((await get('seen')).bytes.toString()).toBe('two');
  });
});

describe('a large upload', () => {
  it('arrives whole as a stream with its checksum behind it', async () => {
    const bytes = randomBytes(60 * megabyte);
    const pieces = Array.from({ length: 60 * 16 + 1 }, (_, index) =>
      bytes.subarray(index * 65_536, (index + 1) * 65_536),
    );
    await s3.send(
      new PutObjectCommand({
        Bucket,
        Key: 'stream',
        Body: Readable.from(pieces),
        ContentLength: bytes.length,
      }),
    );
    expect(sha256((await get('stream')).bytes)).toBe(sha256(bytes));
  });

  it.each(['CRC32', 'CRC32C', 'SHA1', 'SHA256'] satisfies ChecksumAlgorithm[])(
    'is held against its %s',
    async (algorithm) => {
      const bytes = randomBytes(200_000);
      const stored = await s3.send(
        new PutObjectCommand({ Bucket, Key: algorithm, Body: bytes, ChecksumAlgorithm: algorithm }),
      );
      const checksum = stored[`Checksum${algorithm}`];
      expect(checksum).toBeTypeOf('string');
      expect((await get(algorithm, { ChecksumMode: 'ENABLED' }))[`Checksum${algorithm}`]).toBe(checksum);
      await expect(
        put('broken', 'not what was summed', { [`Checksum${algorithm}`]: checksum }),
      ).rejects.toMatchObject({ name: 'BadDigest' });
      await expect(get('broken')).rejects.toMatchObject({ name: 'NoSuchKey' });
    },
  );

  it('comes in parts, in any order, and is put together in theirs', async () => {
    const parts = [randomBytes(5 * megabyte), randomBytes(5 * megabyte), randomBytes(17)];
    const place = { Bucket, Key: 'parts' };
    const { UploadId } = await s3.send(
      new CreateMultipartUploadCommand({ ...place, ContentType: 'text/csv', Metadata: { of: 'claim' } }),
    );
    const upload = async (PartNumber: number) => {
      const Body = parts[PartNumber - 1] ?? '';
      const { ETag } = await s3.send(new UploadPartCommand({ ...place, UploadId, PartNumber, Body }));
      return { ETag, PartNumber };
    };
    const [third, first, second] = await Promise.all([upload(3), upload(1), upload(2)]);
    const { ETag } = await s3.send(
      new CompleteMultipartUploadCommand({
        ...place,
        UploadId,
        MultipartUpload: { Parts: [first, second, third] },
      }),
    );
    expect(ETag).toMatch(/^"[0-9a-f]{32}-3"$/);
    const whole = await get('parts');
    expect(sha256(whole.bytes)).toBe(sha256(Buffer.concat(parts)));
    expect(whole).toMatchObject({ ContentType: 'text/csv', Metadata: { of: 'claim' } });
    await expect(upload(1)).rejects.toMatchObject({ name: 'NoSuchUpload' });
  });

  it('can be given up', async () => {
    const place = { Bucket, Key: 'given-up' };
    const { UploadId } = await s3.send(new CreateMultipartUploadCommand(place));
    await s3.send(new UploadPartCommand({ ...place, UploadId, PartNumber: 1, Body: 'x' }));
    await s3.send(new AbortMultipartUploadCommand({ ...place, UploadId }));
    await expect(get('given-up')).rejects.toMatchObject({ name: 'NoSuchKey' });
  });
});

describe('a list', () => {
  it('is in the order of keys, in pages, and in groups', async () => {
    for (const key of ['list/b/1', 'list/a', 'list/b/2', 'list/c', 'list/&<']) await put(key, key);
    const list = (more: object) => s3.send(new ListObjectsV2Command({ Bucket, Prefix: 'list/', ...more }));
    const keys = ({ Contents = [] }: ListObjectsV2CommandOutput) => Contents.map(({ Key }) => Key);

    expect(keys(await list({}))).toEqual(['list/&<', 'list/a', 'list/b/1', 'list/b/2', 'list/c']);
    const grouped = await list({ Delimiter: '/' });
    expect(keys(grouped)).toEqual(['list/&<', 'list/a', 'list/c']);
    expect(grouped.CommonPrefixes).toEqual([{ Prefix: 'list/b/' }]);
    const first = await list({ MaxKeys: 2 });
    expect(first).toMatchObject({ IsTruncated: true, KeyCount: 2 });
    expect(keys(await list({ ContinuationToken: first.NextContinuationToken }))).toEqual([
      'list/b/1',
      'list/b/2',
      'list/c',
    ]);
    await s3.send(
      new DeleteObjectsCommand({ Bucket, Delete: { Objects: [{ Key: 'list/a' }, { Key: 'list/&<' }] } }),
    );
    expect(keys(await list({}))).toEqual(['list/b/1', 'list/b/2', 'list/c']);
  });
});

describe('a presigned address', () => {
  const signed = (Key: string, more: object = {}, expiresIn = 60) =>
    getSignedUrl(s3, new PutObjectCommand({ Bucket, Key, ...more }), {
      expiresIn,
      signableHeaders: new Set(['content-length', 'content-type']),
      unhoistableHeaders: new Set(['x-amz-checksum-crc32']),
    });

  it('takes exactly what was signed, from a browser of the portal', async () => {
    const bare = new S3Client({
      endpoint: local.awsUrl,
      region: 'local',
      credentials,
      requestChecksumCalculation: 'WHEN_REQUIRED',
    });
    const address = await getSignedUrl(
      bare,
      new PutObjectCommand({ Bucket, Key: 'upload', ContentType: 'text/csv', ContentLength: 5 }),
      { expiresIn: 60, signableHeaders: new Set(['content-length', 'content-type']) },
    );
    const send = (body: string, type = 'text/csv') =>
      fetch(address, { method: 'PUT', body, headers: { 'content-type': type, origin: local.baseUrl } });

    expect((await send('too long')).status).toBe(403);
    expect((await send('12345', 'text/html')).status).toBe(403);
    const taken = await send('12345');
    expect(taken.status).toBe(200);
    expect(taken.headers.get('access-control-allow-origin')).toBe(local.baseUrl);
    expect((await get('upload')).bytes.toString()).toBe('12345');
    bare.destroy();
  });

  it('answers the browser that asks first, and only for the portal', async () => {
    const ask = async (origin: string) =>
      fetch(await signed('asked'), {
        method: 'OPTIONS',
        headers: {
          origin,
          'access-control-request-method': 'PUT',
          'access-control-request-headers': 'content-type',
        },
      });
    expect((await ask(local.baseUrl)).status).toBe(200);
    expect((await ask('http://elsewhere.example')).status).toBe(403);
  });

  it('says how a browser is to take the file', async () => {
    await put('report', 'x', { ContentType: 'text/csv' });
    const address = await getSignedUrl(
      s3,
      new GetObjectCommand({
        Bucket,
        Key: 'report',
        ResponseContentDisposition: 'attachment; filename="r.csv"',
      }),
    );
    const response = await fetch(address);
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="r.csv"');
    expect(await response.text()).toBe('x');
  });

  it('is worth nothing when it was changed, for another, or without a signature', async () => {
    await put('private', 'secret');
    const address = await getSignedUrl(s3, new GetObjectCommand({ Bucket, Key: 'private' }));
    expect((await fetch(address.replace('private', 'report'))).status).toBe(403);
    expect((await fetch(`${local.awsUrl}/${Bucket}/private`)).status).toBe(403);
    const stranger = new S3Client({
      endpoint: local.awsUrl,
      region: 'local',
      credentials: { accessKeyId: 'local', secretAccessKey: 'guessed' },
    });
    await expect(stranger.send(new GetObjectCommand({ Bucket, Key: 'private' }))).rejects.toMatchObject({
      name: 'SignatureDoesNotMatch',
    });
    stranger.destroy();
  });

  it('that is none is its caller’s mistake', async () => {
    const response = await fetch(`${local.awsUrl}/${Bucket}/%E0%A4%A`);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('<Code>InvalidURI</Code>');
  });

  it('expires by our clock', async () => {
    await put('short-lived', 'x');
    const address = await getSignedUrl(s3, new GetObjectCommand({ Bucket, Key: 'short-lived' }), {
      expiresIn: 60,
    });
    local.clock.hold();
    local.clock.moveTo(local.clock.now() + 59_000);
    expect((await fetch(address)).status).toBe(200);
    local.clock.moveTo(local.clock.now() + 3_000);
    const late = await fetch(address);
    expect(late.status).toBe(403);
    expect(await late.text()).toContain('Request has expired');
  });
});
