import { copyFile, type FileHandle, open } from 'node:fs/promises';
import { rangeOf, responseHeaders, unchanged } from './answer.ts';
import { listing } from './listing.ts';
import { sourceOf } from './needs.ts';
import type { Objects, StoredObject } from './objects.ts';
import { invalid, noSuchKey, notHere } from './refusal.ts';
import { conditionOf, keptHeaders, type S3Request, textOf } from './request.ts';
import type { Uploads } from './uploads.ts';
import { elementsOf, textsOf, xml } from './xml.ts';

export type Store = { objects: Objects; uploads: Uploads };
export type S3Answer = {
  status?: number;
  headers?: Record<string, string>;
  text?: string;
  body?: { file: FileHandle; start: number; end: number };
};
/** Whether whoever asks may do this with an object: for what a request names in its body. */
export type May = (action: string, key: string) => boolean;
type Operation = (request: S3Request, store: Store, may: May) => Promise<S3Answer>;

const putObject: Operation = async (request, { objects }) => {
  const stored = await objects.receive(request);
  const { etag, checksum } = await objects.commit(
    {
      ...placeOf(request),
      ...stored,
      temporary: stored.file,
      etag: stored.md5,
      headers: keptHeaders(request.headers),
    },
    conditionOf(request.headers),
    'PutObject',
  );
  return { headers: { etag: `"${etag}"`, ...checksum } };
};

const copyObject: Operation = async (request, { objects }) => {
  const source = existing(objects.find(sourceOf(request)));
  const temporary = `${objects.bodyOf(source)}.${process.hrtime.bigint()}.part`;
  await copyFile(objects.bodyOf(source), temporary);
  const replaced = request.headers['x-amz-metadata-directive'] === 'REPLACE';
  const { etag, modified } = await objects.commit(
    {
      ...source,
      ...placeOf(request),
      temporary,
      headers: replaced ? keptHeaders(request.headers) : source.headers,
    },
    conditionOf(request.headers),
    'CopyObject',
  );
  return {
    text: xml('CopyObjectResult', { ETag: `"${etag}"`, LastModified: new Date(modified).toISOString() }),
  };
};

const headObject: Operation = async (request, { objects }) => {
  const object = existing(objects.find(placeOf(request)));
  if (unchanged(object, request.headers)) return { status: 304, headers: { etag: `"${object.etag}"` } };
  return { headers: responseHeaders(object, request) };
};

const getObject: Operation = async (request, { objects, uploads }, may) => {
  const object = existing(objects.find(placeOf(request)));
  if (unchanged(object, request.headers)) return { status: 304, headers: { etag: `"${object.etag}"` } };
  const range = rangeOf(request.headers['range'], object.size);
  const file = await open(objects.bodyOf(object)).catch(() => undefined);
  // Replaced between the row and its file: there is a newer row now.
  if (!file) return getObject(request, { objects, uploads }, may);
  const headers = responseHeaders(object, request, range);
  return range
    ? { status: 206, headers, body: { file, ...range } }
    : { headers, body: { file, start: 0, end: object.size - 1 } };
};

const deleteObject: Operation = async (request, { objects }) => {
  await objects.remove(placeOf(request), conditionOf(request.headers));
  return { status: 204 };
};

const deleteObjects: Operation = async (request, { objects }, may) => {
  const document = await textOf(request);
  const keys = elementsOf(document, 'Object').flatMap((each) => textsOf(each, 'Key'));
  const mine = keys.filter((key) => may('s3:DeleteObject', key));
  for (const key of mine) await objects.remove({ bucket: request.bucket, key }, {});
  const quiet = textsOf(document, 'Quiet')[0] === 'true';
  return {
    text: xml('DeleteResult', {
      Deleted: quiet ? [] : mine.map((Key) => ({ Key })),
      Error: keys
        .filter((key) => !mine.includes(key))
        .map((Key) => ({ Key, Code: 'AccessDenied', Message: 'Access Denied' })),
    }),
  };
};

const listObjects: Operation = async ({ bucket, query }, { objects }) => ({
  text: listing(bucket, query, objects),
});

const createUpload: Operation = async (request, { uploads }) => {
  const UploadId = uploads.begin(placeOf(request), keptHeaders(request.headers));
  return {
    text: xml('InitiateMultipartUploadResult', { Bucket: request.bucket, Key: request.key, UploadId }),
  };
};

const uploadPart: Operation = async (request, { objects, uploads }) => {
  const id = request.query.get('uploadId') ?? '';
  const number = Number(request.query.get('partNumber'));
  uploads.find(id, placeOf(request));
  if (!(number >= 1 && number <= 10_000)) throw invalid('A part number is between 1 and 10000.');
  const stored = await objects.receive(request);
  await uploads.addPart(id, number, stored);
  return { headers: { etag: `"${stored.md5}"`, ...stored.checksum } };
};

const completeUpload: Operation = async (request, { objects, uploads }) => {
  const id = request.query.get('uploadId') ?? '';
  const place = placeOf(request);
  const { headers } = uploads.find(id, place);
  const document = await textOf(request);
  const wanted = elementsOf(document, 'Part').map((each) => ({
    number: Number(textsOf(each, 'PartNumber')[0]),
    etag: textsOf(each, 'ETag')[0] ?? '',
  }));
  const joined = await uploads.join(id, wanted);
  const condition = conditionOf(request.headers);
  const { etag } = await objects.commit(
    { ...place, ...joined, headers, checksum: {} },
    condition,
    'CompleteMultipartUpload',
  );
  await uploads.end(id);
  return {
    text: xml('CompleteMultipartUploadResult', { Bucket: place.bucket, Key: place.key, ETag: `"${etag}"` }),
  };
};

const abortUpload: Operation = async (request, { uploads }) => {
  const id = request.query.get('uploadId') ?? '';
  uploads.find(id, placeOf(request));
  await uploads.end(id);
  return { status: 204 };
};

const listParts: Operation = async (request, { uploads }) => {
  const id = request.query.get('uploadId') ?? '';
  uploads.find(id, placeOf(request));
  const Part = uploads
    .partsOf(id)
    .map(({ number, md5, size }) => ({ PartNumber: number, ETag: `"${md5}"`, Size: size }));
  return {
    text: xml('ListPartsResult', {
      Bucket: request.bucket,
      Key: request.key,
      UploadId: id,
      IsTruncated: false,
      Part,
    }),
  };
};

const headBucket: Operation = async () => ({ headers: { 'x-amz-bucket-region': 'local' } });
const getLocation: Operation = async () => ({ text: xml('LocationConstraint', {}) });

/** By method, whether a key is named, and what the query asks for. */
const operations: Record<string, Operation> = {
  'HEAD bucket': headBucket,
  'GET bucket ?location': getLocation,
  'GET bucket ?list-type': listObjects,
  'POST bucket ?delete': deleteObjects,
  'HEAD key': headObject,
  'GET key': getObject,
  'PUT key': putObject,
  'PUT key copy': copyObject,
  'DELETE key': deleteObject,
  'POST key ?uploads': createUpload,
  'PUT key ?uploadId': uploadPart,
  'POST key ?uploadId': completeUpload,
  'DELETE key ?uploadId': abortUpload,
  'GET key ?uploadId': listParts,
};

const subresources = ['location', 'list-type', 'delete', 'uploads', 'uploadId'];
/** Sub-resources that we do not know must not be taken for the object itself. */
const unknown = [
  'acl',
  'tagging',
  'versions',
  'versionId',
  'policy',
  'retention',
  'legal-hold',
  'torrent',
  'select',
];

export const operationOf = ({ method, key, query, headers }: S3Request): { name: string; run: Operation } => {
  const strange = unknown.find((name) => query.has(name));
  if (strange) throw notHere(`?${strange} of S3`);
  const asked = subresources.find((name) => query.has(name));
  const copy = headers['x-amz-copy-source'] === undefined ? '' : ' copy';
  const name = `${method} ${key === '' ? 'bucket' : 'key'}${asked ? ` ?${asked}` : ''}${copy}`;
  const run = operations[name];
  if (!run) throw notHere(`"${name}" of S3`);
  return { name, run };
};

const placeOf = ({ bucket, key }: S3Request) => ({ bucket, key });

const existing = (object: StoredObject | undefined) => {
  if (!object) throw noSuchKey();
  return object;
};
