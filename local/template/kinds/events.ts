import * as z from 'zod';
import { arnOf, kind, silent } from '../kind.ts';
import { ResourceDocument } from './policy-document.ts';

const RetryPolicy = z.strictObject({
  MaximumRetryAttempts: z.number().optional(),
  MaximumEventAgeInSeconds: z.number().optional(),
});
const DeadLetterConfig = z.strictObject({ Arn: z.string().optional() });

const RuleTarget = z.strictObject({
  Arn: z.string(),
  Id: z.string(),
  RoleArn: z.string().optional(),
  Input: z.string().optional(),
  InputPath: z.string().optional(),
  InputTransformer: z
    .strictObject({ InputPathsMap: z.record(z.string(), z.string()).default({}), InputTemplate: z.string() })
    .optional(),
  RetryPolicy: RetryPolicy.optional(),
  DeadLetterConfig: DeadLetterConfig.optional(),
});
export type RuleTarget = z.infer<typeof RuleTarget>;

export const eventBus = kind(
  'AWS::Events::EventBus',
  { Name: z.string() },
  {
    nameFrom: 'Name',
    arn: (name) => arnOf('events', `event-bus/${name}`),
    attributes: { Name: ({ name }) => name },
    withoutEffect: {
      Description: 'Words.',
      LogConfig: 'What cannot be delivered is listed on the control page.',
      DeadLetterConfig: 'It serves a customer-managed key that cannot be used; there is none.',
      Tags: 'Nothing reads them.',
    },
  },
);

export const rule = kind(
  'AWS::Events::Rule',
  {
    Name: z.string().optional(),
    EventBusName: z.string().default('default'),
    EventPattern: z.record(z.string(), z.unknown()).optional(),
    ScheduleExpression: z.string().optional(),
    State: z.enum(['ENABLED', 'DISABLED']).default('ENABLED'),
    Targets: z.array(RuleTarget).default([]),
  },
  {
    nameFrom: 'Name',
    arn: (name) => arnOf('events', `rule/${name}`),
    withoutEffect: {
      Description: 'Words.',
      Tags: 'Nothing reads them.',
    },
  },
);

export const archive = silent(
  'AWS::Events::Archive',
  'The register holds every event; none is replayed here.',
);

export const schedule = kind(
  'AWS::Scheduler::Schedule',
  {
    Name: z.string().optional(),
    ScheduleExpression: z.string(),
    ScheduleExpressionTimezone: z.string().default('UTC'),
    GroupName: z.string().default('default'),
    State: z.enum(['ENABLED', 'DISABLED']).default('ENABLED'),
    StartDate: z.string().optional(),
    EndDate: z.string().optional(),
    Target: z.strictObject({
      Arn: z.string(),
      RoleArn: z.string(),
      Input: z.string().optional(),
      RetryPolicy: RetryPolicy.optional(),
      DeadLetterConfig: DeadLetterConfig.optional(),
    }),
  },
  {
    nameFrom: 'Name',
    arn: (name) => arnOf('scheduler', `schedule/default/${name}`),
    withoutEffect: {
      FlexibleTimeWindow: 'A window is kept by being on time.',
      Description: 'Words.',
    },
  },
);

export const scheduleGroup = silent('AWS::Scheduler::ScheduleGroup', 'A group is a name in permissions.', {
  nameFrom: 'Name',
  arn: (name) => arnOf('scheduler', `schedule-group/${name}`),
});

export const queue = kind(
  'AWS::SQS::Queue',
  { QueueName: z.string().optional() },
  {
    nameFrom: 'QueueName',
    arn: (name) => arnOf('sqs', name),
    ref: ({ name }, { awsUrl }) => `${awsUrl}/000000000000/${name}`,
    attributes: {
      QueueName: ({ name }) => name,
      QueueUrl: ({ name }, { awsUrl }) => `${awsUrl}/000000000000/${name}`,
    },
    withoutEffect: {
      SqsManagedSseEnabled: 'The disk is encrypted by its owner or not at all.',
      MessageRetentionPeriod: 'Dead letters are kept until somebody deletes them.',
      VisibilityTimeout: 'Nothing receives from a queue here; dead letters are listed.',
      RedriveAllowPolicy: 'Nothing receives from a queue here; dead letters are listed.',
      Tags: 'Nothing reads them.',
    },
  },
);

export const queuePolicy = kind('AWS::SQS::QueuePolicy', {
  Queues: z.array(z.string()),
  PolicyDocument: ResourceDocument,
});
