import * as z from 'zod';
import { kind, silent } from '../kind.ts';
import { ResourceDocument } from './policy-document.ts';

const EventBridgeOnly = z.strictObject({
  EventBridgeConfiguration: z.strictObject({ EventBridgeEnabled: z.boolean().optional() }).optional(),
});

export const CorsRule = z.strictObject({
  AllowedHeaders: z.array(z.string()).default([]),
  AllowedMethods: z.array(z.string()),
  AllowedOrigins: z.array(z.string()),
  ExposedHeaders: z.array(z.string()).default([]),
  MaxAge: z.number().optional(),
  Id: z.string().optional(),
});

/** The disk is encrypted by its owner or not at all; but whoever reads must be allowed to use the key. */
const Encryption = z.strictObject({
  ServerSideEncryptionConfiguration: z.tuple([
    z.strictObject({
      ServerSideEncryptionByDefault: z.strictObject({
        SSEAlgorithm: z.enum(['AES256', 'aws:kms']),
        KMSMasterKeyID: z.string().optional(),
      }),
    }),
  ]),
});

const noLifecycle = 'Nothing ages here; the folder is removed by hand.';

export const bucket = kind(
  'AWS::S3::Bucket',
  {
    BucketName: z.string().optional(),
    BucketEncryption: Encryption.optional(),
    CorsConfiguration: z.strictObject({ CorsRules: z.array(CorsRule) }).optional(),
    NotificationConfiguration: EventBridgeOnly.optional(),
  },
  {
    nameFrom: 'BucketName',
    arn: (name) => `arn:aws:s3:::${name}`,
    attributes: {
      DomainName: ({ name }) => `${name}.s3.amazonaws.com`,
      RegionalDomainName: ({ name }) => `${name}.s3.local.amazonaws.com`,
    },
    withoutEffect: {
      'BucketEncryption.ServerSideEncryptionConfiguration.BucketKeyEnabled':
        'Nobody counts the calls of a key.',
      PublicAccessBlockConfiguration: 'Every request is signed here; nothing is public.',
      OwnershipControls: 'There is one owner.',
      VersioningConfiguration: 'Only the newest version can be read here.',
      ObjectLockEnabled: 'Who owns the disk can delete from it.',
      ObjectLockConfiguration: 'Who owns the disk can delete from it.',
      LifecycleConfiguration: noLifecycle,
      IntelligentTieringConfigurations: noLifecycle,
      LoggingConfiguration: 'The access log stays on AWS.',
      AccessControl: 'There is one owner.',
      Tags: 'Nothing reads them.',
    },
  },
);

/** CDK sets notifications through a resource of its own; we read what it asks for and skip its function. */
export const bucketNotifications = kind(
  'Custom::S3BucketNotifications',
  { BucketName: z.string(), NotificationConfiguration: EventBridgeOnly },
  {
    withoutEffect: {
      ServiceToken: 'The function behind it is not needed.',
      Managed: 'There is no other owner of the notifications.',
      SkipDestinationValidation: 'There is nothing to validate.',
    },
  },
);

export const bucketPolicy = kind('AWS::S3::BucketPolicy', {
  Bucket: z.string(),
  PolicyDocument: ResourceDocument,
});
export const autoDelete = silent('Custom::S3AutoDeleteObjects', 'Stacks are not deleted here.');
