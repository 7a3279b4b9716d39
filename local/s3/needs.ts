import type { Need } from '../permissions/decide.ts';
import type { Encryption, KeyUse } from '../permissions/encryption.ts';
import type { S3Request } from './request.ts';

type Place = { bucket: string; key: string };
type Grant = { action: string; on: 'bucket' | 'object' | 'source'; uses?: readonly KeyUse[] };

export const bucketArn = (bucket: string) => `arn:aws:s3:::${bucket}`;
export const objectArn = ({ bucket, key }: Place) => `${bucketArn(bucket)}/${key}`;

const reads = (on: Grant['on']): Grant => ({ action: 's3:GetObject', on, uses: ['kms:Decrypt'] });
const writes = (...uses: KeyUse[]): Grant => ({ action: 's3:PutObject', on: 'object', uses });

/** What each operation needs, and the key of an encrypted bucket for it. */
const grants: Record<string, readonly Grant[]> = {
  'HEAD bucket': [{ action: 's3:ListBucket', on: 'bucket' }],
  'GET bucket ?location': [{ action: 's3:GetBucketLocation', on: 'bucket' }],
  'GET bucket ?list-type': [{ action: 's3:ListBucket', on: 'bucket' }],
  // Each key by itself, when it is known.
  'POST bucket ?delete': [],
  'HEAD key': [{ action: 's3:GetObject', on: 'object' }],
  'GET key': [reads('object')],
  'PUT key': [writes('kms:GenerateDataKey')],
  'PUT key copy': [reads('source'), writes('kms:GenerateDataKey')],
  'DELETE key': [{ action: 's3:DeleteObject', on: 'object' }],
  'POST key ?uploads': [writes('kms:GenerateDataKey')],
  // S3 reads the parts of an encrypted object to join them.
  'PUT key ?uploadId': [writes('kms:GenerateDataKey', 'kms:Decrypt')],
  'POST key ?uploadId': [writes('kms:Decrypt')],
  'DELETE key ?uploadId': [{ action: 's3:AbortMultipartUpload', on: 'object' }],
  'GET key ?uploadId': [{ action: 's3:ListMultipartUploadParts', on: 'object' }],
};

/** Whoever overwrites only what they know must be allowed to know it. */
const ifMatch: Grant = { action: 's3:GetObject', on: 'object' };

export const needsOf = (operation: string, request: S3Request, encryption: Encryption): Need[] => {
  const isWrite = request.method !== 'GET' && request.method !== 'HEAD';
  const conditional = isWrite && request.headers['if-match'] !== undefined ? [ifMatch] : [];
  return [...(grants[operation] ?? []), ...conditional].flatMap(({ action, on, uses = [] }) => {
    const place = on === 'source' ? sourceOf(request) : request;
    const resource = on === 'bucket' ? bucketArn(place.bucket) : objectArn(place);
    return [{ action, resource }, ...encryption(bucketArn(place.bucket), ...uses)];
  });
};

/** What is to be copied, as the request names it. */
export const sourceOf = ({ headers }: S3Request): Place => {
  const [bucket = '', ...key] = decodeURIComponent(headers['x-amz-copy-source'] ?? '')
    .replace(/^\//, '')
    .split('/');
  return { bucket, key: key.join('/') };
};
