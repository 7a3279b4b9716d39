import * as z from 'zod';
import { arnOf, kind } from '../kind.ts';

const OnFailure = z.strictObject({ OnFailure: z.strictObject({ Destination: z.string() }).optional() });

/** An ARN, a name, or either with a qualifier: a function has one version here. */
export const functionName = (nameOrArn: string) =>
  nameOrArn.replace(/^arn:[^:]*:lambda:[^:]*:[^:]*:function:/, '').split(':')[0] ?? '';

export const functionArn = (nameOrArn: string) => arnOf('lambda', `function:${functionName(nameOrArn)}`);

export const lambdaFunction = kind(
  'AWS::Lambda::Function',
  {
    FunctionName: z.string().optional(),
    Code: z.strictObject({ S3Key: z.string().optional(), ZipFile: z.string().optional() }),
    Handler: z.string(),
    Runtime: z.string(),
    Role: z.string(),
    Timeout: z.number().default(3),
    MemorySize: z.number().default(128),
    /** https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html: five at most. */
    Layers: z.array(z.string()).max(5).default([]),
    Environment: z.strictObject({ Variables: z.record(z.string(), z.coerce.string()) }).optional(),
    ReservedConcurrentExecutions: z.number().min(1).optional(),
    DeadLetterConfig: z.strictObject({ TargetArn: z.string() }).optional(),
    LoggingConfig: z.strictObject({ LogGroup: z.string().optional() }).optional(),
  },
  {
    nameFrom: 'FunctionName',
    arn: (name) => functionArn(name),
    withoutEffect: {
      'Code.S3Bucket': 'The bundle stands in the assembly.',
      Description: 'Words.',
      Architectures: 'The processor is the one that is here.',
      TracingConfig: 'No traces are kept.',
      'LoggingConfig.LogFormat': 'The log is a file; its format is the function’s own.',
      'LoggingConfig.ApplicationLogLevel': 'The function is told of it in its environment.',
      'LoggingConfig.SystemLogLevel': 'The machinery writes no lines of its own.',
      EphemeralStorage: 'The disk is as large as it is.',
      RecursiveLoop: 'No loop is looked for.',
      Tags: 'Nothing reads them.',
    },
  },
);

export const eventSourceMapping = kind(
  'AWS::Lambda::EventSourceMapping',
  {
    FunctionName: z.string(),
    EventSourceArn: z.string(),
    Enabled: z.boolean().default(true),
    BatchSize: z.number().default(100),
    MaximumBatchingWindowInSeconds: z.number().default(0),
    StartingPosition: z.enum(['LATEST', 'TRIM_HORIZON']).default('TRIM_HORIZON'),
    FilterCriteria: z
      .strictObject({ Filters: z.array(z.strictObject({ Pattern: z.string() })).default([]) })
      .optional(),
    BisectBatchOnFunctionError: z.boolean().default(false),
    MaximumRetryAttempts: z.number().default(-1),
    MaximumRecordAgeInSeconds: z.number().default(-1),
    FunctionResponseTypes: z.array(z.literal('ReportBatchItemFailures')).default([]),
    ParallelizationFactor: z.number().default(1),
    DestinationConfig: OnFailure.optional(),
  },
  { attributes: { Id: ({ name }) => name }, withoutEffect: { Tags: 'Nothing reads them.' } },
);

export const eventInvokeConfig = kind(
  'AWS::Lambda::EventInvokeConfig',
  {
    FunctionName: z.string(),
    MaximumRetryAttempts: z.number().optional(),
    MaximumEventAgeInSeconds: z.number().optional(),
    DestinationConfig: OnFailure.optional(),
  },
  { withoutEffect: { Qualifier: 'There is one version.' } },
);

export const permission = kind('AWS::Lambda::Permission', {
  Action: z.literal('lambda:InvokeFunction'),
  FunctionName: z.string(),
  Principal: z.string().regex(/^[\w-]+\.amazonaws\.com$/, 'no service'),
  SourceArn: z.string().optional(),
  SourceAccount: z.string().optional(),
});

export const layerVersion = kind(
  'AWS::Lambda::LayerVersion',
  { LayerName: z.string().optional(), Content: z.strictObject({ S3Key: z.string() }) },
  {
    nameFrom: 'LayerName',
    arn: (name) => arnOf('lambda', `layer:${name}:1`),
    ref: ({ arn }) => arn,
    withoutEffect: {
      'Content.S3Bucket': 'What it brings stands in the assembly.',
      CompatibleRuntimes: 'Layers are listed by it; no function is held to it.',
      CompatibleArchitectures: 'Layers are listed by it; no function is held to it.',
      Description: 'Words.',
      LicenseInfo: 'Words.',
    },
  },
);
