import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { Clock } from '../clock/clock.ts';
import type { Database } from '../data/database.ts';
import type { Permissions } from '../permissions/permissions.ts';
import type { Deployment } from '../template/deployment.ts';
import { bucket, bucketNotifications } from '../template/kinds/s3.ts';
import { s3Door } from './door.ts';
import { openObjects, type StoredObject } from './objects.ts';
import { noSuchKey } from './refusal.ts';
import { openUploads } from './uploads.ts';

export type S3Event = { source: string; 'detail-type': string; resources: string[]; detail: unknown };

type Settings = {
  folder: string;
  database: Database;
  deployment: Deployment;
  permissions: Permissions;
  clock: Clock;
  /** Joins the transaction in which the object is stored, so that neither is ever without the other. */
  publish: (event: S3Event) => void;
};

export const openS3 = ({ folder, database, deployment, permissions, clock, publish }: Settings) => {
  const telling = new Set(bucketsThatTell(deployment));
  const objects = openObjects({
    folder,
    database,
    clock,
    created: (object, reason) => {
      if (telling.has(object.bucket)) publish(objectCreated(object, reason));
    },
  });
  const buckets = new Map(
    deployment
      .all(bucket)
      .map(({ name, properties }) => [name, { cors: properties.CorsConfiguration?.CorsRules ?? [] }]),
  );
  return {
    door: s3Door({ store: { objects, uploads: openUploads(database, folder) }, buckets, permissions, clock }),
    objects,
    read: (name: string, key: string): AsyncIterable<Uint8Array> => {
      const object = objects.find({ bucket: name, key });
      if (!object) throw noSuchKey();
      return createReadStream(objects.bodyOf(object));
    },
  };
};

const bucketsThatTell = (deployment: Deployment) => [
  ...deployment
    .all(bucket)
    .filter(({ properties }) => properties.NotificationConfiguration?.EventBridgeConfiguration)
    .map(({ name }) => name),
  ...deployment
    .all(bucketNotifications)
    .filter(({ properties }) => properties.NotificationConfiguration.EventBridgeConfiguration)
    .map(({ properties }) => properties.BucketName),
];

const objectCreated = ({ bucket: name, key, size, etag }: StoredObject, reason: string): S3Event => ({
  source: 'aws.s3',
  'detail-type': 'Object Created',
  resources: [`arn:aws:s3:::${name}`],
  detail: {
    version: '0',
    bucket: { name },
    object: { key, size, etag, sequencer: process.hrtime.bigint().toString(16).padStart(16, '0') },
    'request-id': randomUUID(),
    requester: '000000000000',
    'source-ip-address': '127.0.0.1',
    reason,
  },
});
