import type { Objects, StoredObject } from './objects.ts';
import { xml } from './xml.ts';

/** An object, or a group of keys that counts as one. */
type Entry = StoredObject | string;
type Asked = { bucket: string; prefix: string; delimiter: string; limit: number; after: string };

const mostEntries = 1000;

/** ListObjectsV2. */
export const listing = (bucket: string, query: URLSearchParams, objects: Objects) => {
  const asked = {
    bucket,
    prefix: query.get('prefix') ?? '',
    delimiter: query.get('delimiter') ?? '',
    limit: Math.min(Number(query.get('max-keys') ?? mostEntries), mostEntries),
    after: query.get('continuation-token') ?? query.get('start-after') ?? '',
  };
  return documentOf(asked, entriesOf(asked, objects));
};

/** One more than is asked for, to see whether there is more. */
const entriesOf = ({ bucket, prefix, delimiter, limit, after }: Asked, objects: Objects) => {
  const found: Entry[] = [];
  let last = after;
  while (found.length <= limit) {
    const [next] = objects.list(bucket, { prefix, after: last, limit: 1 });
    if (!next) break;
    const entry = groupOf(next.key, prefix, delimiter) ?? next;
    found.push(entry);
    last = passed(entry);
  }
  return found;
};

const groupOf = (key: string, prefix: string, delimiter: string) => {
  const end = delimiter ? key.indexOf(delimiter, prefix.length) : -1;
  return end < 0 ? undefined : key.slice(0, end + delimiter.length);
};

/** The place in the order of keys behind an entry: for a group, behind all its members. */
const passed = (entry: Entry) => (typeof entry === 'string' ? `${entry}\u{10FFFF}` : entry.key);

const documentOf = ({ bucket, prefix, delimiter, limit }: Asked, found: readonly Entry[]) => {
  const page = found.slice(0, limit);
  const last = found.length > limit ? page.at(-1) : undefined;
  return xml('ListBucketResult', {
    Name: bucket,
    Prefix: prefix,
    Delimiter: delimiter || undefined,
    MaxKeys: limit,
    KeyCount: page.length,
    IsTruncated: last !== undefined,
    NextContinuationToken: last && passed(last),
    Contents: page
      .filter((each) => typeof each !== 'string')
      .map(({ key, modified, etag, size }) => ({
        Key: key,
        LastModified: new Date(modified).toISOString(),
        ETag: `"${etag}"`,
        Size: size,
        StorageClass: 'STANDARD',
      })),
    CommonPrefixes: page.filter((each) => typeof each === 'string').map((Prefix) => ({ Prefix })),
  });
};
