import * as z from 'zod';
import { arnOf, kind } from '../kind.ts';

const KeySchema = z.array(z.strictObject({ AttributeName: z.string(), KeyType: z.enum(['HASH', 'RANGE']) }));
const Projection = z.strictObject({
  ProjectionType: z.enum(['ALL', 'KEYS_ONLY', 'INCLUDE']),
  NonKeyAttributes: z.array(z.string()).optional(),
});
const Index = z.strictObject({ IndexName: z.string(), KeySchema, Projection });

const noCapacity = 'One machine has the capacity that it has.';
const noBackup = 'The data folder is the only copy: back it up as a folder.';

export const globalTable = kind(
  'AWS::DynamoDB::GlobalTable',
  {
    TableName: z.string().optional(),
    AttributeDefinitions: z.array(
      z.strictObject({ AttributeName: z.string(), AttributeType: z.enum(['S', 'N', 'B']) }),
    ),
    KeySchema,
    GlobalSecondaryIndexes: z.array(Index).optional(),
    LocalSecondaryIndexes: z.array(Index).optional(),
    StreamSpecification: z
      .strictObject({
        StreamViewType: z.enum(['NEW_AND_OLD_IMAGES', 'NEW_IMAGE', 'OLD_IMAGE', 'KEYS_ONLY']),
      })
      .optional(),
    /** One place only. Who reads its table must be allowed to use its key. */
    Replicas: z.tuple([
      z.strictObject({
        Region: z.string(),
        SSESpecification: z.strictObject({ KMSMasterKeyId: z.string() }).optional(),
      }),
    ]),
    TimeToLiveSpecification: z
      .strictObject({ AttributeName: z.string().optional(), Enabled: z.boolean() })
      .optional(),
  },
  {
    nameFrom: 'TableName',
    arn: (name) => arnOf('dynamodb', `table/${name}`),
    attributes: { StreamArn: ({ arn }) => `${arn}/stream/local`, TableId: ({ name }) => name },
    withoutEffect: {
      BillingMode: 'Nothing is billed.',
      SSESpecification: 'The disk is encrypted by its owner or not at all.',
      'Replicas.DeletionProtectionEnabled': noBackup,
      'Replicas.PointInTimeRecoverySpecification': noBackup,
      'Replicas.GlobalSecondaryIndexes': noCapacity,
      'Replicas.ContributorInsightsSpecification': 'Nobody counts the calls of a key.',
      'Replicas.TableClass': 'Nothing is billed.',
      'Replicas.Tags': 'Nothing reads them.',
      WriteProvisionedThroughputSettings: noCapacity,
      WriteOnDemandThroughputSettings: noCapacity,
      ReadOnDemandThroughputSettings: noCapacity,
      WarmThroughput: noCapacity,
      'GlobalSecondaryIndexes.WriteProvisionedThroughputSettings': noCapacity,
      'GlobalSecondaryIndexes.WriteOnDemandThroughputSettings': noCapacity,
      'GlobalSecondaryIndexes.ReadOnDemandThroughputSettings': noCapacity,
      'GlobalSecondaryIndexes.WarmThroughput': noCapacity,
      PointInTimeRecoverySpecification: noBackup,
    },
  },
);
