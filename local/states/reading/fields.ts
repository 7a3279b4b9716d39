import * as z from 'zod';
import type { Range } from '../expressions/evaluate.ts';
import { instantOf } from '../instant.ts';
import type { Json, JsonObject } from '../json.ts';
import { quotas, ranges } from '../quotas.ts';

/** The fields of every state type in JSONata, as documented; anything else is refused. */

const json: z.ZodType<Json> = z.json();
const object: z.ZodType<JsonObject> = z.record(z.string(), json);
const expression = z
  .string()
  .regex(/^\{%[\s\S]*%\}$/, 'must be a JSONata expression in {% %} or a literal of its kind');
const count = z.union([z.int().nonnegative(), expression]);
const within = ({ least, most }: Range) => z.union([z.int().min(least).max(most), expression]);
const pause = within(ranges.pause);
const seconds = within(ranges.limit);
const percentage = z.union([z.number().min(ranges.percentage.least).max(ranges.percentage.most), expression]);
const timestamp = z.union([
  expression,
  z.string().refine((text) => instantOf(text) !== undefined, 'must be an instant with a time zone'),
]);

const described = {
  Comment: z.string().optional(),
  QueryLanguage: z.enum(['JSONata', 'JSONPath']).optional(),
};
const output = { Output: json.optional() };
const assign = { Assign: object.optional() };
const onward = { Next: z.string().optional(), End: z.boolean().optional() };

const Retrier = z.strictObject({
  Comment: z.string().optional(),
  ErrorEquals: z.array(z.string()).min(1),
  IntervalSeconds: z.int().positive().max(quotas.longestTaskSeconds).optional(),
  MaxAttempts: z.int().nonnegative().max(quotas.retryAttempts).optional(),
  BackoffRate: z.number().min(1).optional(),
  MaxDelaySeconds: z.int().positive().max(quotas.longestDelaySeconds).optional(),
  JitterStrategy: z.enum(['FULL', 'NONE']).optional(),
});
export type Retrier = z.infer<typeof Retrier>;

const Catcher = z.strictObject({
  Comment: z.string().optional(),
  ErrorEquals: z.array(z.string()).min(1),
  Next: z.string(),
  ...output,
  ...assign,
});
export type Catcher = z.infer<typeof Catcher>;

const guarded = { Retry: z.array(Retrier).optional(), Catch: z.array(Catcher).optional() };

const Task = z.strictObject({
  Type: z.literal('Task'),
  ...described,
  ...output,
  ...assign,
  ...onward,
  ...guarded,
  Resource: z.string(),
  Arguments: json.optional(),
  TimeoutSeconds: seconds.optional(),
  HeartbeatSeconds: seconds.optional(),
});

const Pass = z.strictObject({ Type: z.literal('Pass'), ...described, ...output, ...assign, ...onward });

const ChoiceRule = z.strictObject({
  Comment: z.string().optional(),
  Condition: z.union([z.boolean(), expression]),
  Next: z.string(),
  ...output,
  ...assign,
});

const Choice = z.strictObject({
  Type: z.literal('Choice'),
  ...described,
  ...output,
  ...assign,
  Choices: z.array(ChoiceRule).min(1),
  Default: z.string().optional(),
});

const Wait = z.strictObject({
  Type: z.literal('Wait'),
  ...described,
  ...output,
  ...assign,
  ...onward,
  Seconds: pause.optional(),
  Timestamp: timestamp.optional(),
});

const Succeed = z.strictObject({ Type: z.literal('Succeed'), ...described, ...output });

const Fail = z.strictObject({
  Type: z.literal('Fail'),
  ...described,
  Error: z.string().optional(),
  Cause: z.string().optional(),
});

/** Branches and processors are read by hand afterwards: they hold states again. */
const inner = z.record(z.string(), z.unknown());

const Parallel = z.strictObject({
  Type: z.literal('Parallel'),
  ...described,
  ...output,
  ...assign,
  ...onward,
  ...guarded,
  Arguments: json.optional(),
  Branches: z.array(inner).min(1),
});

const ItemReader = z.strictObject({
  Resource: z.string(),
  Arguments: json.optional(),
  ReaderConfig: z
    .strictObject({
      InputType: z.enum(['CSV', 'JSON', 'JSONL']).optional(),
      CSVHeaderLocation: z.enum(['FIRST_ROW', 'GIVEN']).optional(),
      CSVHeaders: z.array(z.string()).optional(),
      CSVDelimiter: z.enum(['COMMA', 'PIPE', 'SEMICOLON', 'SPACE', 'TAB']).optional(),
      MaxItems: count.optional(),
    })
    .optional(),
});

const ItemBatcher = z.strictObject({
  BatchInput: json.optional(),
  MaxItemsPerBatch: within(ranges.batchItems).optional(),
  MaxInputBytesPerBatch: within(ranges.batchBytes).optional(),
});

const ResultWriter = z.strictObject({
  Resource: z.string().optional(),
  Arguments: json.optional(),
  WriterConfig: z
    .strictObject({
      Transformation: z.enum(['NONE', 'COMPACT', 'FLATTEN']).optional(),
      OutputType: z.enum(['JSON', 'JSONL']).optional(),
    })
    .optional(),
});

const Map_ = z.strictObject({
  Type: z.literal('Map'),
  ...described,
  ...output,
  ...assign,
  ...onward,
  ...guarded,
  Items: z.union([z.array(json), object, expression]).optional(),
  ItemSelector: json.optional(),
  MaxConcurrency: count.optional(),
  ToleratedFailureCount: count.optional(),
  ToleratedFailurePercentage: percentage.optional(),
  ItemProcessor: inner,
  ItemReader: ItemReader.optional(),
  ItemBatcher: ItemBatcher.optional(),
  ResultWriter: ResultWriter.optional(),
  Label: z.string().max(40).optional(),
});

export const StateFields = z.discriminatedUnion('Type', [
  Task,
  Pass,
  Choice,
  Wait,
  Succeed,
  Fail,
  Parallel,
  Map_,
]);
export type StateFields = z.infer<typeof StateFields>;

const ProcessorConfig = z.strictObject({
  Mode: z.enum(['INLINE', 'DISTRIBUTED']).optional(),
  ExecutionType: z.literal('STANDARD').optional(),
});

const procedure = {
  Comment: z.string().optional(),
  QueryLanguage: z.enum(['JSONata', 'JSONPath']).optional(),
  StartAt: z.string(),
  States: z.record(z.string().min(1).max(80), z.unknown()),
};

export const TopFields = z.strictObject({
  ...procedure,
  Version: z.literal('1.0').optional(),
  TimeoutSeconds: z.int().positive().optional(),
});

export const BranchFields = z.strictObject(procedure);

export const ProcessorFields = z.strictObject({ ...procedure, ProcessorConfig: ProcessorConfig.optional() });
