import type { IncomingMessage } from 'node:http';
import type { Condition } from './objects.ts';
import { S3Refusal } from './refusal.ts';

export type S3Request = {
  method: string;
  bucket: string;
  key: string;
  rawPath: string;
  rawQuery: string;
  query: URLSearchParams;
  headers: Readonly<Record<string, string>>;
  body: AsyncIterable<Buffer>;
};

export const readRequest = (incoming: IncomingMessage): S3Request => {
  const [rawPath = '/', rawQuery = ''] = (incoming.url ?? '/').split('?');
  const [bucket = '', ...key] = rawPath.slice(1).split('/');
  // "+" stands for itself in a signed address; URLSearchParams would read a space.
  const query = new URLSearchParams(rawQuery.replaceAll('+', '%2B'));
  return {
    method: incoming.method ?? 'GET',
    bucket: unescaped(bucket),
    key: unescaped(key.join('/')),
    rawPath,
    rawQuery,
    query,
    headers: { ...hoisted(query), ...plainHeaders(incoming) },
    body: incoming,
  };
};

const unescaped = (part: string) => {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new S3Refusal('InvalidURI', 400, "Couldn't parse the specified URI.");
  }
};

/** A presigned address carries in its query what would be headers; S3 honours them there too. */
const hoisted = (query: URLSearchParams) =>
  Object.fromEntries(
    [...query]
      .map(([name, value]): [string, string] => [name.toLowerCase(), value])
      .filter(([name]) => /^x-amz-(checksum-(crc|sha)|meta-|trailer|acl|server-side)/.test(name)),
  );

const plainHeaders = ({ headers }: IncomingMessage) =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(',') : (value ?? ''),
    ]),
  );

/** What is kept with an object and given back with it. */
const kept = ['content-type', 'cache-control', 'content-disposition', 'content-language', 'expires'];

export const keptHeaders = (headers: S3Request['headers']): Record<string, string> => ({
  'content-type': 'binary/octet-stream',
  ...Object.fromEntries(
    Object.entries(headers).filter(([name]) => kept.includes(name) || name.startsWith('x-amz-meta-')),
  ),
  ...keptEncoding(headers['content-encoding']),
});

const keptEncoding = (given = '') => {
  const encodings = given
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '' && each !== 'aws-chunked');
  return encodings.length > 0 && { 'content-encoding': encodings.join(', ') };
};

export const conditionOf = (headers: S3Request['headers']): Condition => ({
  ifMatch: headers['if-match'],
  ifNoneMatch: headers['if-none-match'],
});

export const textOf = async ({ body }: Pick<S3Request, 'body'>) => {
  const pieces: Buffer[] = [];
  for await (const piece of body) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8');
};
