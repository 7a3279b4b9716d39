import * as z from 'zod';
import { account, arnOf, kind, silent } from '../kind.ts';
import { IdentityDocument, ResourceDocument, TrustDocument } from './policy-document.ts';

/** IAM is in no region. */
const iamArn = (path: string) => `arn:aws:iam::${account}:${path}`;

const words = { Description: 'Words.', Tags: 'Nothing reads them.' };

export const role = kind(
  'AWS::IAM::Role',
  {
    RoleName: z.string().optional(),
    AssumeRolePolicyDocument: TrustDocument,
    ManagedPolicyArns: z.array(z.string()).default([]),
    Policies: z
      .array(z.strictObject({ PolicyName: z.string(), PolicyDocument: IdentityDocument }))
      .default([]),
  },
  {
    nameFrom: 'RoleName',
    arn: (name) => iamArn(`role/${name}`),
    attributes: { RoleId: ({ name }) => name },
    withoutEffect: { ...words, MaxSessionDuration: 'A session here ends when the machine does.' },
  },
);

export const policy = kind('AWS::IAM::Policy', {
  PolicyName: z.string(),
  PolicyDocument: IdentityDocument,
  Roles: z.array(z.string()),
});

export const managedPolicy = kind(
  'AWS::IAM::ManagedPolicy',
  { PolicyDocument: IdentityDocument, Roles: z.array(z.string()).default([]) },
  {
    arn: (name) => iamArn(`policy/${name}`),
    ref: ({ arn }) => arn,
    withoutEffect: {
      ...words,
      ManagedPolicyName: 'Its ARN is made from its place in the template.',
      Path: 'Words.',
    },
  },
);

export const key = kind(
  'AWS::KMS::Key',
  { KeyPolicy: ResourceDocument, Enabled: z.literal(true).optional() },
  {
    arn: (name) => arnOf('kms', `key/${name}`),
    attributes: { KeyId: ({ name }) => name },
    withoutEffect: {
      ...words,
      EnableKeyRotation: 'The disk is encrypted by its owner or not at all.',
      RotationPeriodInDays: 'The disk is encrypted by its owner or not at all.',
      PendingWindowInDays: 'Nothing is deleted.',
      MultiRegion: 'There is one region.',
      KeySpec: 'The disk is encrypted by its owner or not at all.',
      KeyUsage: 'The disk is encrypted by its owner or not at all.',
    },
  },
);
export const alias = silent('AWS::KMS::Alias', 'A second name of a key; policies name the key itself.');
