import type { Deployment } from '../template/deployment.ts';
import { globalTable } from '../template/kinds/dynamodb.ts';
import { bucket } from '../template/kinds/s3.ts';
import type { Need } from './decide.ts';

export type KeyUse = 'kms:Decrypt' | 'kms:GenerateDataKey';

/** What the use of a table or a bucket needs besides, where it is encrypted with a key of ours. */
export type Encryption = (resource: string, ...uses: KeyUse[]) => Need[];

export const openEncryption = (deployment: Deployment): Encryption => {
  const keys = new Map([
    ...deployment
      .all(globalTable)
      .map(({ arn, properties }) => [arn, properties.Replicas[0].SSESpecification?.KMSMasterKeyId] as const),
    ...deployment
      .all(bucket)
      .map(({ arn, properties }) => [arn, keyOf(properties.BucketEncryption)] as const),
  ]);
  return (resource, ...uses) => {
    const key = keys.get(resource);
    return key === undefined ? [] : uses.map((action) => ({ action, resource: key }));
  };
};

type BucketEncryption =
  | {
      ServerSideEncryptionConfiguration: [
        { ServerSideEncryptionByDefault: { KMSMasterKeyID?: string | undefined } },
      ];
    }
  | undefined;

const keyOf = (encryption: BucketEncryption) =>
  encryption?.ServerSideEncryptionConfiguration[0].ServerSideEncryptionByDefault.KMSMasterKeyID;
