import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { unchunked } from './aws-chunked.ts';
import { checksums } from './checksums.ts';
import { badDigest, invalid, notHere, S3Refusal } from './refusal.ts';

export type Incoming = { headers: Readonly<Record<string, string>>; body: AsyncIterable<Buffer> };
export type Stored = { file: string; size: number; md5: string; checksum: Record<string, string> };

/** A single PUT or part carries at most 5 GB. */
const largest = 5 * 1024 ** 3;

/** Writes a body to `file`, durably, and holds it against everything that the client said of it. */
export const storeBody = async ({ headers, body }: Incoming, file: string): Promise<Stored> => {
  const trailers = new Map<string, string>();
  const plain = isChunked(headers) ? unchunked(body, trailers) : body;
  const names = checksumNames(headers);
  const running = names.map((name) => ({ name, ...(checksums[name] ?? unknownChecksum(name))() }));
  const md5 = createHash('md5');
  const sha256 = createHash('sha256');
  let size = 0;

  const measured = async function* () {
    for await (const piece of plain) {
      size += piece.length;
      if (size > largest) throw new S3Refusal('EntityTooLarge', 400, 'The body is larger than 5 GB.');
      md5.update(piece);
      sha256.update(piece);
      for (const { add } of running) add(piece);
      yield piece;
    }
  };

  try {
    await pipeline(measured, createWriteStream(file, { flush: true }));
    const checksum = Object.fromEntries(running.map(({ name, end }) => [name, end()]));
    const md5sum = md5.digest();
    checkSize(headers, size);
    checkDigest('Content-MD5', headers['content-md5'], md5sum.toString('base64'));
    checkPayloadHash(headers['x-amz-content-sha256'], sha256.digest('hex'));
    for (const name of names) checkDigest(name, headers[name] ?? trailers.get(name), checksum[name] ?? '');
    return { file, size, md5: md5sum.toString('hex'), checksum };
  } catch (failure) {
    await rm(file, { force: true });
    throw failure;
  }
};

const isChunked = (headers: Incoming['headers']) =>
  headers['content-encoding']?.includes('aws-chunked') ||
  headers['x-amz-content-sha256']?.startsWith('STREAMING-');

const checksumNames = (headers: Incoming['headers']) => {
  const inHeaders = Object.keys(headers).filter((name) => /^x-amz-checksum-(crc|sha)/.test(name));
  const inTrailer = headers['x-amz-trailer']?.split(',').map((name) => name.trim().toLowerCase()) ?? [];
  return [...new Set([...inHeaders, ...inTrailer])];
};

const unknownChecksum = (name: string) => {
  throw notHere(`the checksum ${name}`);
};

const checkSize = (headers: Incoming['headers'], size: number) => {
  const promised = headers['x-amz-decoded-content-length'] ?? headers['content-length'];
  if (promised === undefined)
    throw new S3Refusal('MissingContentLength', 411, 'You must provide the Content-Length.');
  if (Number(promised) !== size) throw invalid('The body is not as long as its Content-Length.');
};

const checkDigest = (what: string, said: string | undefined, found: string) => {
  if (said !== undefined && said !== found) throw badDigest(what);
};

const checkPayloadHash = (said: string | undefined, found: string) => {
  if (said && /^[0-9a-f]{64}$/.test(said) && said !== found) {
    throw new S3Refusal('XAmzContentSHA256Mismatch', 400, 'The body is not the one that was signed.');
  }
};

/** A rename is only durable once its folder is written too. */
export const syncFolder = async (folder: string) => {
  const handle = await open(folder, 'r');
  await handle.sync().catch(() => {});
  await handle.close();
};
