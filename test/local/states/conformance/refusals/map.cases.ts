import type { JsonObject } from '#local/states/json.ts';
import { inMachine, inner, type Refusal, refused } from './a-refusal.ts';

const mapping = (map: JsonObject) => inMachine({ Type: 'Map', ItemProcessor: inner, End: true, ...map });
const distributed = (map: JsonObject) =>
  mapping({ ItemProcessor: { ProcessorConfig: { Mode: 'DISTRIBUTED' }, ...inner }, ...map });

export const mapRefusals: Refusal[] = [
  refused(
    'States Language, Map State',
    'an unknown state inside a Map',
    mapping({ ItemProcessor: { StartAt: 'B', States: { B: { Type: 'Loop' } } } }),
    'state "B", field "Type":',
  ),
  refused(
    'guide, ItemReader',
    'an ItemReader in an inline Map',
    mapping({ ItemReader: { Resource: 'arn:aws:states:::s3:getObject' } }),
    'field "ItemReader": belongs to a Map in DISTRIBUTED mode.',
  ),
  refused(
    'guide, Distributed Map',
    'an express child of a distributed Map',
    mapping({
      ItemProcessor: { ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'EXPRESS' }, ...inner },
    }),
    'field "ProcessorConfig.ExecutionType":',
  ),
  refused(
    'guide, Inline Map',
    'a Map without an ItemProcessor',
    inMachine({ Type: 'Map', End: true }),
    'state "S", field "ItemProcessor":',
  ),
  refused(
    'guide, Inline Map',
    'a Map with the Iterator of old',
    mapping({ Iterator: inner }),
    'field "Iterator": is not a field',
  ),
  refused(
    'guide, Inline Map',
    'a batch in an inline Map',
    mapping({ ItemBatcher: { MaxItemsPerBatch: 2 } }),
    'field "ItemBatcher": belongs to a Map in DISTRIBUTED mode.',
  ),
  refused(
    'guide, Inline Map',
    'written results of an inline Map',
    mapping({ ResultWriter: { Resource: 'arn:aws:states:::s3:putObject' } }),
    'field "ResultWriter": belongs to a Map in DISTRIBUTED mode.',
  ),
  refused(
    'guide, Inline Map',
    'a tolerance above all',
    mapping({ ToleratedFailurePercentage: 101 }),
    'field "ToleratedFailurePercentage":',
  ),
  refused(
    'guide, ItemBatcher',
    'a batch of nothing',
    distributed({ ItemBatcher: { MaxItemsPerBatch: 0 } }),
    'field "ItemBatcher.MaxItemsPerBatch":',
  ),
  refused(
    'guide, ItemBatcher',
    'a batch of more than an input may hold',
    distributed({ ItemBatcher: { MaxInputBytesPerBatch: 262_145 } }),
    'field "ItemBatcher.MaxInputBytesPerBatch":',
  ),
  refused(
    'guide, Distributed Map',
    'a label of more than 40 characters',
    distributed({ Label: 'L'.repeat(41) }),
    'field "Label":',
  ),
  refused(
    'guide, ItemReader',
    'a file of a kind that is not read here',
    distributed({
      ItemReader: { Resource: 'arn:aws:states:::s3:getObject', ReaderConfig: { InputType: 'PARQUET' } },
    }),
    'field "ItemReader.ReaderConfig.InputType":',
  ),
  refused(
    'guide, ItemReader',
    'a reader with Parameters',
    distributed({ ItemReader: { Resource: 'arn:aws:states:::s3:getObject', Parameters: {} } }),
    'field "ItemReader.Parameters": belongs to JSONPath',
  ),
  ...[
    'arn:aws:states:::athena:getQueryResults',
    'arn:aws:states:::s3:putObject',
    'x arn:aws:states:::s3:getObject',
    'arn:aws:states:::s3:getObject x',
  ].map((Resource) =>
    refused(
      'guide, ItemReader',
      `the reader ${Resource}`,
      distributed({ ItemReader: { Resource } }),
      `field "ItemReader.Resource": ${Resource} is not an integration that stands here.`,
    ),
  ),
  ...[
    'arn:aws:states:::sqs:sendMessage',
    'arn:aws:states:::s3:getObject',
    'x arn:aws:states:::s3:putObject',
    'arn:aws:states:::s3:putObject x',
  ].map((Resource) =>
    refused(
      'guide, ResultWriter',
      `the writer ${Resource}`,
      distributed({ ResultWriter: { Resource } }),
      `field "ResultWriter.Resource": ${Resource} is not an integration that stands here.`,
    ),
  ),
];
