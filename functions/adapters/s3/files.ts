import {
  GetObjectCommand,
  HeadObjectCommand,
  NotFound,
  PutObjectCommand,
  paginateListObjectsV2,
  type S3Client,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import type { Files } from '../../ports.ts';
import { writePieces } from './write-pieces.ts';

const minutes = (n: number) => n * 60;

/** How a browser shall name what it saves; the header allows Chinese names in this form only. */
const named = (fileName: string) => `filename*=UTF-8''${encodeURIComponent(fileName)}`;

/** Saved, unless it was asked to be shown; then as what it was found to be, whatever the uploader called it. */
const answeredAs = (fileName: string, shownAs: string | undefined) =>
  shownAs === undefined
    ? { ResponseContentDisposition: `attachment; ${named(fileName)}` }
    : { ResponseContentDisposition: `inline; ${named(fileName)}`, ResponseContentType: shownAs };

async function* keysUnder(client: S3Client, bucket: string, prefix: string): AsyncGenerator<string> {
  for await (const { Contents } of paginateListObjectsV2({ client }, { Bucket: bucket, Prefix: prefix }))
    yield* (Contents ?? []).flatMap(({ Key }) => Key ?? []);
}

export const files = (client: S3Client, bucket: string): Files => ({
  uploadUrl: ({ key, bytes, contentType }) =>
    getSignedUrl(
      client,
      new PutObjectCommand({ Bucket: bucket, Key: key, ContentLength: bytes, ContentType: contentType }),
      { expiresIn: minutes(60), signableHeaders: new Set(['content-length', 'content-type', 'host']) },
    ),
  downloadUrl: ({ key, fileName, shownAs }) =>
    getSignedUrl(
      client,
      new GetObjectCommand({ Bucket: bucket, Key: key, ...answeredAs(fileName, shownAs) }),
      { expiresIn: minutes(10) },
    ),
  read: async (key) => {
    const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
    if (!Body) throw new Error(`The object ${key} has no body.`);
    // In Node the body is always a readable stream.
    return Body as unknown as AsyncIterable<Uint8Array>;
  },
  bytesOf: async (key) => {
    try {
      const { ContentLength } = await client.send(new HeadObjectCommand({ Bucket: bucket, Key: key }));
      return ContentLength;
    } catch (error) {
      if (error instanceof NotFound) return undefined;
      throw error;
    }
  },
  list: (prefix) => keysUnder(client, bucket, prefix),
  write: async ({ key, body, contentType }) => {
    await client.send(
      new PutObjectCommand({ Bucket: bucket, Key: key, Body: body, ContentType: contentType }),
    );
  },
  writePieces: ({ key, texts, contentType }) =>
    writePieces(client, { Bucket: bucket, Key: key, ContentType: contentType }, texts),
});
