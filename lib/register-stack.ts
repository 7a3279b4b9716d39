import { RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import {
  AttributeType,
  Billing,
  ProjectionType,
  StreamViewType,
  TableEncryptionV2,
  TableV2,
} from 'aws-cdk-lib/aws-dynamodb';
import { Key } from 'aws-cdk-lib/aws-kms';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type CfnBucket,
  HttpMethods,
  type IBucket,
} from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { Stage } from './stages.ts';

type RegisterStackProps = StackProps & { readonly stage: Stage };

const index = (indexName: string, partition: string, sort: string) => ({
  indexName,
  partitionKey: { name: partition, type: AttributeType.STRING },
  sortKey: { name: sort, type: AttributeType.STRING },
  projectionType: ProjectionType.KEYS_ONLY,
});

/** One index, one question: docs/data.md. It holds keys only, and the rows come from the table (ADR 0096). */
const indexes = [
  index('byOwner', 'owner', 'ownerSort'),
  index('byDesk', 'deskOf', 'deskSort'),
  index('byKind', 'kindOf', 'kindSort'),
  index('byWindow', 'window', 'windowSort'),
];
export const registerIndexes = indexes.map(({ indexName }) => indexName);

/** Holds only what is not active: goods that are active write nothing here. */
const byHalt = index('byHalt', 'halt', 'haltSort');
export const goodsIndexes = [byHalt.indexName];

/** What must never be lost: the register, the ledger, the goods, the evidence and what was exported, under one key. */
export class RegisterStack extends Stack {
  readonly key: Key;
  readonly register: TableV2;
  readonly ledger: TableV2;
  readonly goods: TableV2;
  readonly evidence: Bucket;
  readonly exports: Bucket;
  /** The buckets' ARNs under names of our own, so that a grant on their objects can be named where it is explained. */
  readonly arns: Readonly<Record<'evidence' | 'exports', string>>;

  constructor(scope: Construct, id: string, { stage, ...props }: RegisterStackProps) {
    super(scope, id, props);
    const removalPolicy = stage.keep ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;

    this.key = new Key(this, 'Key', {
      enableKeyRotation: true,
      description: 'Cases, money and evidence of the zone',
      removalPolicy,
    });

    const kept = {
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      sortKey: { name: 'sk', type: AttributeType.STRING },
      billing: Billing.onDemand(),
      encryption: TableEncryptionV2.customerManagedKey(this.key),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: stage.keep,
      removalPolicy,
    };

    this.register = new TableV2(this, 'Register', {
      ...kept,
      dynamoStream: StreamViewType.NEW_AND_OLD_IMAGES,
      globalSecondaryIndexes: indexes,
      timeToLiveAttribute: 'expires',
    });
    this.ledger = new TableV2(this, 'Ledger', kept);
    // No stream: a file of a hundred thousand goods must not run through the functions that follow cases.
    this.goods = new TableV2(this, 'Goods', { ...kept, globalSecondaryIndexes: [byHalt] });

    const accessLogs = this.bucket('AccessLogs', removalPolicy, undefined);
    this.evidence = this.bucket('Evidence', removalPolicy, accessLogs, stage.portalOrigin);
    this.exports = this.bucket('Exports', removalPolicy, accessLogs, stage.portalOrigin);
    this.arns = {
      evidence: this.exportValue(this.evidence.bucketArn, { name: this.nameOf('evidence') }),
      exports: this.exportValue(this.exports.bucketArn, { name: this.nameOf('exports') }),
    };
  }

  /** The name under which a bucket's ARN is exported. */
  nameOf(bucket: 'evidence' | 'exports'): string {
    return `${this.stackName}-${bucket}`;
  }

  private bucket(
    id: string,
    removalPolicy: RemovalPolicy,
    logs: Bucket | undefined,
    origin?: string,
  ): Bucket {
    const bucket = new Bucket(this, id, {
      // A bucket that receives access logs cannot use our key.
      ...(logs
        ? { encryption: BucketEncryption.KMS, encryptionKey: this.key, bucketKeyEnabled: true }
        : { encryption: BucketEncryption.S3_MANAGED }),
      ...(logs
        ? { serverAccessLogsBucket: logs as IBucket, serverAccessLogsPrefix: `${id.toLowerCase()}/` }
        : {}),
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      versioned: logs !== undefined,
      removalPolicy,
      ...(origin
        ? {
            cors: [
              {
                allowedOrigins: [origin],
                allowedMethods: [HttpMethods.GET, HttpMethods.PUT],
                allowedHeaders: ['*'],
                exposedHeaders: ['ETag'],
                maxAge: 3600,
              },
            ],
          }
        : {}),
    });
    if (logs) this.announceUploads(bucket);
    return bucket;
  }

  /** As a plain property: the construct's own way deploys a function only to set it. */
  private announceUploads(bucket: Bucket) {
    const resource = bucket.node.defaultChild as CfnBucket;
    resource.notificationConfiguration = { eventBridgeConfiguration: { eventBridgeEnabled: true } };
  }
}
