import { matches, type StoredObject } from './objects.ts';
import { preconditionFailed, S3Refusal } from './refusal.ts';
import type { S3Request } from './request.ts';

export type Range = { start: number; end: number };

/** One range of bytes, as `bytes=0-9`, `bytes=10-` or `bytes=-5`; anything else means the whole. */
export const rangeOf = (given: string | undefined, size: number): Range | undefined => {
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(given ?? '') ?? [];
  if (from === undefined || to === undefined || from + to === '') return undefined;
  const start = from === '' ? Math.max(size - Number(to), 0) : Number(from);
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (start > end) throw new S3Refusal('InvalidRange', 416, 'The requested range is not satisfiable');
  return { start, end };
};

/** True when the reader has this object already; refuses when it must be another one. */
export const unchanged = ({ etag }: StoredObject, headers: S3Request['headers']) => {
  const { 'if-match': ifMatch, 'if-none-match': ifNoneMatch } = headers;
  if (ifMatch !== undefined && !matches(ifMatch, etag)) throw preconditionFailed();
  return ifNoneMatch !== undefined && matches(ifNoneMatch, etag);
};

export const responseHeaders = (object: StoredObject, { headers, query }: S3Request, range?: Range) => ({
  ...object.headers,
  ...overridden(query),
  etag: `"${object.etag}"`,
  'last-modified': new Date(object.modified).toUTCString(),
  'accept-ranges': 'bytes',
  'content-length': String(range ? range.end - range.start + 1 : object.size),
  ...(range && { 'content-range': `bytes ${range.start}-${range.end}/${object.size}` }),
  ...(headers['x-amz-checksum-mode'] === 'ENABLED' && !range && checksumOf(object)),
});

const checksumOf = ({ checksum }: StoredObject) =>
  Object.keys(checksum).length > 0 && { ...checksum, 'x-amz-checksum-type': 'FULL_OBJECT' };

const prefix = 'response-';

/** A presigned address may say how the browser is to take the object, for example under which file name. */
const overridden = (query: URLSearchParams) =>
  Object.fromEntries(
    [...query]
      .filter(([name]) => name.startsWith(prefix))
      .map(([name, value]) => [name.slice(prefix.length).toLowerCase(), value]),
  );
