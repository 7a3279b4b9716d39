import type { JsonObject } from '#local/states/json.ts';
import { aMachine, functionArn } from '../../support/an-engine.ts';
import type { Source } from './sources.ts';

/** What is not the language, or not the part of it that runs here, and the sentence that says so. */
export type Refusal = { source: Source; says: string; definition: JsonObject; sentence: string };

const task = (more: JsonObject = {}) => ({ Type: 'Task', Resource: functionArn('F'), End: true, ...more });
const inMachine = (state: JsonObject, top: JsonObject = {}) => aMachine({ S: state }, top);
const pass = { Type: 'Pass', End: true };
const inner = { StartAt: 'B', States: { B: pass } };
const retrying = (retrier: JsonObject) => inMachine(task({ Retry: [{ ErrorEquals: ['E'], ...retrier }] }));
const mapping = (map: JsonObject) => inMachine({ Type: 'Map', ItemProcessor: inner, End: true, ...map });
const distributed = (map: JsonObject) =>
  mapping({ ItemProcessor: { ProcessorConfig: { Mode: 'DISTRIBUTED' }, ...inner }, ...map });

export const refusals: Refusal[] = [
  {
    source: 'guide, Transforming data with JSONata',
    says: 'a machine in JSONPath',
    definition: { StartAt: 'S', States: { S: pass } },
    sentence: 'State machine "M", state "S", field "QueryLanguage": is JSONPath',
  },
  {
    source: 'guide, Transforming data with JSONata',
    says: 'a state in JSONPath',
    definition: inMachine({ ...pass, QueryLanguage: 'JSONPath' }),
    sentence: 'state "S", field "QueryLanguage": is JSONPath',
  },
  {
    source: 'guide, Transforming data with JSONata',
    says: 'a JSONPath field',
    definition: inMachine({ ...pass, ResultPath: '$.x' }),
    sentence: 'state "S", field "ResultPath": belongs to JSONPath',
  },
  {
    source: 'guide, Transforming data with JSONata',
    says: 'Parameters',
    definition: inMachine(task({ Parameters: {} })),
    sentence: 'field "Parameters": belongs to JSONPath',
  },
  {
    source: 'States Language, State Machine Structure',
    says: 'an unknown field',
    definition: inMachine({ ...pass, Speed: 9 }),
    sentence: 'state "S", field "Speed": is not a field that this engine knows here.',
  },
  {
    source: 'States Language, State Machine Structure',
    says: 'an unknown field of the machine',
    definition: inMachine(pass, { Owner: 'x' }),
    sentence: 'State machine "M", field "Owner": is not a field',
  },
  {
    source: 'States Language, Retrying after error',
    says: 'an unknown field of a retrier',
    definition: inMachine(task({ Retry: [{ ErrorEquals: ['E'], Tries: 1 }] })),
    sentence: 'field "Retry[0].Tries": is not a field',
  },
  {
    source: 'States Language, Choice State',
    says: 'an unknown field of a choice rule',
    definition: inMachine({ Type: 'Choice', Choices: [{ Condition: true, Next: 'S', Variable: '$' }] }),
    sentence: 'field "Choices[0].Variable": is not a field',
  },
  {
    source: 'States Language, State Machine Structure',
    says: 'an unknown state type',
    definition: inMachine({ Type: 'Loop', End: true }),
    sentence: 'State machine "M", state "S", field "Type":',
  },
  {
    source: 'States Language, State Machine Structure',
    says: 'a state without a type',
    definition: inMachine({ End: true }),
    sentence: 'field "Type":',
  },
  {
    source: 'guide, Integrating services',
    says: 'an unknown integration',
    definition: inMachine(task({ Resource: 'arn:aws:states:::glue:startJobRun.sync' })),
    sentence:
      'field "Resource": arn:aws:states:::glue:startJobRun.sync is not an integration that stands here.',
  },
  {
    source: 'guide, Integrating services',
    says: 'an activity',
    definition: inMachine(task({ Resource: 'arn:aws:states:cn-north-1:1:activity:A' })),
    sentence: 'is not an integration that stands here.',
  },
  {
    source: 'guide, Integrating services',
    says: 'an optimised integration in a way it cannot be called',
    definition: inMachine(task({ Resource: 'arn:aws:states:::dynamodb:putItem.waitForTaskToken' })),
    sentence: 'is not an integration that stands here.',
  },
  {
    source: 'States Language, State Machine Structure',
    says: 'Next that leads nowhere',
    definition: inMachine({ Type: 'Pass', Next: 'T' }),
    sentence: 'state "S", field "Next": there is no state "T" beside it.',
  },
  {
    source: 'States Language, Choice State',
    says: 'Default that leads nowhere',
    definition: inMachine({ Type: 'Choice', Choices: [{ Condition: true, Next: 'S' }], Default: 'T' }),
    sentence: 'field "Default": there is no state "T"',
  },
  {
    source: 'States Language, Errors and Catch',
    says: 'a catcher that leads nowhere',
    definition: inMachine(task({ Catch: [{ ErrorEquals: ['E'], Next: 'T' }] })),
    sentence: 'field "Catch[0].Next": there is no state "T"',
  },
  {
    source: 'States Language, State Machine Structure',
    says: 'StartAt that leads nowhere',
    definition: inMachine(pass, { StartAt: 'T' }),
    sentence: 'State machine "M", field "StartAt": there is no state "T".',
  },
  {
    source: 'States Language, State Machine Structure',
    says: 'a state without an end',
    definition: inMachine({ Type: 'Pass' }),
    sentence: 'a state says either Next or End.',
  },
  {
    source: 'States Language, State Machine Structure',
    says: 'a state with both Next and End',
    definition: inMachine({ ...pass, Next: 'S' }),
    sentence: 'a state says either Next or End.',
  },
  {
    source: 'guide, Handling errors',
    says: 'States.ALL beside another name',
    definition: inMachine(task({ Retry: [{ ErrorEquals: ['States.ALL', 'E'] }] })),
    sentence: 'State machine "M", state "S", field "Retry[0].ErrorEquals": States.ALL stands alone',
  },
  {
    source: 'guide, Handling errors',
    says: 'States.ALL before the last catcher',
    definition: inMachine(
      task({
        Catch: [
          { ErrorEquals: ['States.ALL'], Next: 'S' },
          { ErrorEquals: ['E'], Next: 'S' },
        ],
      }),
    ),
    sentence: 'state "S", field "Catch[0].ErrorEquals": States.ALL stands alone and in the last entry.',
  },
  {
    source: 'guide, Transforming data with JSONata',
    says: 'an expression that is no JSONata',
    definition: inMachine({ ...pass, Output: { a: '{% 1 + %}' } }),
    sentence: 'state "S", field "Output.a": the expression {% 1 + %} cannot be read',
  },
  {
    source: 'guide, Transforming data with JSONata',
    says: '$eval',
    definition: inMachine({ ...pass, Output: "{% $eval('1') %}" }),
    sentence: '$eval is refused; use $parse',
  },
  {
    source: 'States Language, Wait State',
    says: 'a Wait without a time',
    definition: inMachine({ Type: 'Wait', End: true }),
    sentence: 'state "S", field "Seconds": a Wait says either Seconds or Timestamp.',
  },
  {
    source: 'States Language, Wait State',
    says: 'a Wait with two times',
    definition: inMachine({ Type: 'Wait', Seconds: 1, Timestamp: '2026-01-01T00:00:00Z', End: true }),
    sentence: 'either Seconds or Timestamp',
  },
  {
    source: 'States Language, Wait State',
    says: 'negative seconds',
    definition: inMachine({ Type: 'Wait', Seconds: -1, End: true }),
    sentence: 'state "S", field "Seconds":',
  },
  {
    source: 'guide, Passing data with variables: scopes',
    says: '$states as a variable',
    definition: inMachine({ ...pass, Assign: { states: 1 } }),
    sentence: 'field "Assign.states": $states is reserved.',
  },
  {
    source: 'guide, Passing data with variables: scopes',
    says: 'an inner scope that assigns an outer variable',
    definition: inMachine({
      Type: 'Parallel',
      Assign: { x: 1 },
      Branches: [{ StartAt: 'B', States: { B: { ...pass, Assign: { x: 2 } } } }],
      End: true,
    }),
    sentence: 'state "B", field "Assign.x": this variable belongs to an outer scope.',
  },
  {
    source: 'States Language, Map State',
    says: 'an unknown state inside a Map',
    definition: inMachine({
      Type: 'Map',
      ItemProcessor: { StartAt: 'B', States: { B: { Type: 'Loop' } } },
      End: true,
    }),
    sentence: 'state "B", field "Type":',
  },
  {
    source: 'guide, ItemReader',
    says: 'an ItemReader in an inline Map',
    definition: inMachine({
      Type: 'Map',
      ItemReader: { Resource: 'arn:aws:states:::s3:getObject' },
      ItemProcessor: { StartAt: 'B', States: { B: pass } },
      End: true,
    }),
    sentence: 'field "ItemReader": belongs to a Map in DISTRIBUTED mode.',
  },
  {
    source: 'guide, Distributed Map',
    says: 'an express child of a distributed Map',
    definition: inMachine({
      Type: 'Map',
      ItemProcessor: {
        ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'EXPRESS' },
        StartAt: 'B',
        States: { B: pass },
      },
      End: true,
    }),
    sentence: 'field "ProcessorConfig.ExecutionType":',
  },
  {
    source: 'guide, ItemReader',
    says: 'an item reader that does not stand here',
    definition: inMachine({
      Type: 'Map',
      ItemReader: { Resource: 'arn:aws:states:::athena:getQueryResults' },
      ItemProcessor: { ProcessorConfig: { Mode: 'DISTRIBUTED' }, StartAt: 'B', States: { B: pass } },
      End: true,
    }),
    sentence: 'field "ItemReader.Resource": arn:aws:states:::athena:getQueryResults is not an integration',
  },
  {
    source: 'States Language, State Machine Structure',
    says: 'a machine without StartAt',
    definition: { QueryLanguage: 'JSONata', States: { S: pass } },
    sentence: 'State machine "M", field "StartAt": Invalid input: expected string, received undefined.',
  },
  {
    source: 'States Language, State Machine Structure',
    says: 'a machine without States',
    definition: { QueryLanguage: 'JSONata', StartAt: 'S' },
    sentence: 'State machine "M", field "States":',
  },
  {
    source: 'States Language, State Machine Structure',
    says: 'another Version of the language',
    definition: inMachine(pass, { Version: '2.0' }),
    sentence: 'field "Version":',
  },
  {
    source: 'States Language, TimeoutSeconds of the machine',
    says: 'TimeoutSeconds of the machine as an expression',
    definition: inMachine(pass, { TimeoutSeconds: '{% 60 %}' }),
    sentence: 'field "TimeoutSeconds":',
  },
  {
    source: 'States Language, States',
    says: 'a name of more than 80 characters',
    definition: aMachine({ ['S'.repeat(81)]: pass }),
    sentence: `field "States.${'S'.repeat(81)}":`,
  },
  {
    source: 'States Language, States',
    says: 'a Succeed that goes on',
    definition: inMachine({ Type: 'Succeed', Next: 'S' }),
    sentence: 'state "S", field "Next": is not a field',
  },
  {
    source: 'States Language, Fail State',
    says: 'a Fail that ends by End',
    definition: inMachine({ Type: 'Fail', End: true }),
    sentence: 'state "S", field "End": is not a field',
  },
  {
    source: 'States Language, Fail State',
    says: 'a Fail that assigns',
    definition: inMachine({ Type: 'Fail', Assign: { a: 1 } }),
    sentence: 'state "S", field "Assign": is not a field',
  },
  {
    source: 'States Language, Choice State',
    says: 'a Choice that ends',
    definition: inMachine({ Type: 'Choice', Choices: [{ Condition: true, Next: 'S' }], End: true }),
    sentence: 'state "S", field "End": is not a field',
  },
  {
    source: 'States Language, Choice State',
    says: 'a Choice without rules',
    definition: inMachine({ Type: 'Choice', Choices: [] }),
    sentence: 'state "S", field "Choices":',
  },
  {
    source: 'States Language, Choice State',
    says: 'a rule without a Condition',
    definition: inMachine({ Type: 'Choice', Choices: [{ Next: 'S' }] }),
    sentence: 'field "Choices[0].Condition":',
  },
  {
    source: 'States Language, Choice State',
    says: 'a Condition that is text and no expression',
    definition: inMachine({ Type: 'Choice', Choices: [{ Condition: 'true', Next: 'S' }] }),
    sentence: 'field "Choices[0].Condition":',
  },
  {
    source: 'States Language, Choice State',
    says: 'a rule that leads nowhere',
    definition: inMachine({ Type: 'Choice', Choices: [{ Condition: true, Next: 'T' }] }),
    sentence: 'field "Choices[0].Next": there is no state "T"',
  },
  {
    source: 'States Language, Task State',
    says: 'a task without a Resource',
    definition: inMachine({ Type: 'Task', End: true }),
    sentence: 'state "S", field "Resource":',
  },
  {
    source: 'States Language, Timeouts and Heartbeats',
    says: 'a timeout of no seconds',
    definition: inMachine(task({ TimeoutSeconds: 0 })),
    sentence: 'state "S", field "TimeoutSeconds":',
  },
  {
    source: 'States Language, Timeouts and Heartbeats',
    says: 'a heartbeat that is no shorter than the timeout',
    definition: inMachine(task({ TimeoutSeconds: 60, HeartbeatSeconds: 60 })),
    sentence: 'state "S", field "HeartbeatSeconds": must be shorter than TimeoutSeconds (60 and 60).',
  },
  {
    source: 'States Language, Timeouts and Heartbeats',
    says: 'a timeout of a Pass',
    definition: inMachine({ ...pass, TimeoutSeconds: 1 }),
    sentence: 'state "S", field "TimeoutSeconds": is not a field',
  },
  {
    source: 'States Language, Retrying after error',
    says: 'a Retry of a Wait',
    definition: inMachine({ Type: 'Wait', Seconds: 1, End: true, Retry: [] }),
    sentence: 'state "S", field "Retry": is not a field',
  },
  {
    source: 'States Language, Retrying after error',
    says: 'a retrier for no errors',
    definition: retrying({ ErrorEquals: [] }),
    sentence: 'field "Retry[0].ErrorEquals":',
  },
  {
    source: 'guide, Handling errors',
    says: 'an interval of no seconds',
    definition: retrying({ IntervalSeconds: 0 }),
    sentence: 'field "Retry[0].IntervalSeconds":',
  },
  {
    source: 'guide, Handling errors',
    says: 'an interval above 99,999,999 seconds',
    definition: retrying({ IntervalSeconds: 100_000_000 }),
    sentence: 'field "Retry[0].IntervalSeconds":',
  },
  {
    source: 'guide, Handling errors',
    says: 'more than 99,999,999 attempts',
    definition: retrying({ MaxAttempts: 100_000_000 }),
    sentence: 'field "Retry[0].MaxAttempts":',
  },
  {
    source: 'States Language, Retrying after error',
    says: 'a negative number of attempts',
    definition: retrying({ MaxAttempts: -1 }),
    sentence: 'field "Retry[0].MaxAttempts":',
  },
  {
    source: 'States Language, Retrying after error',
    says: 'a backoff that shrinks',
    definition: retrying({ BackoffRate: 0.5 }),
    sentence: 'field "Retry[0].BackoffRate":',
  },
  {
    source: 'guide, Handling errors',
    says: 'a delay of 31,622,401 seconds or more',
    definition: retrying({ MaxDelaySeconds: 31_622_401 }),
    sentence: 'field "Retry[0].MaxDelaySeconds":',
  },
  {
    source: 'States Language, Retrying after error',
    says: 'an unknown jitter',
    definition: retrying({ JitterStrategy: 'HALF' }),
    sentence: 'field "Retry[0].JitterStrategy":',
  },
  {
    source: 'States Language, Errors and Catch',
    says: 'a catcher without Next',
    definition: inMachine(task({ Catch: [{ ErrorEquals: ['E'] }] })),
    sentence: 'field "Catch[0].Next":',
  },
  {
    source: 'States Language, Errors and Catch',
    says: 'a catcher with ResultPath',
    definition: inMachine(task({ Catch: [{ ErrorEquals: ['E'], Next: 'S', ResultPath: '$' }] })),
    sentence: 'field "Catch[0].ResultPath": belongs to JSONPath',
  },
  {
    source: 'States Language, Wait State',
    says: 'a wait of more than 99,999,999 seconds',
    definition: inMachine({ Type: 'Wait', Seconds: 100_000_000, End: true }),
    sentence: 'state "S", field "Seconds":',
  },
  {
    source: 'States Language, Parallel State',
    says: 'a Parallel without branches',
    definition: inMachine({ Type: 'Parallel', Branches: [], End: true }),
    sentence: 'state "S", field "Branches":',
  },
  {
    source: 'States Language, Parallel State',
    says: 'a branch that leads out of itself',
    definition: aMachine({
      S: {
        Type: 'Parallel',
        Branches: [{ StartAt: 'B', States: { B: { Type: 'Pass', Next: 'T' } } }],
        Next: 'T',
      },
      T: pass,
    }),
    sentence: 'state "B", field "Next": there is no state "T" beside it.',
  },
  {
    source: 'States Language, Parallel State',
    says: 'a TimeoutSeconds of a branch',
    definition: inMachine({ Type: 'Parallel', Branches: [{ ...inner, TimeoutSeconds: 1 }], End: true }),
    sentence: 'field "TimeoutSeconds": is not a field',
  },
  {
    source: 'States Language, States',
    says: 'one name for two states of a machine',
    definition: aMachine({
      S: { Type: 'Parallel', Branches: [{ StartAt: 'T', States: { T: pass } }], Next: 'T' },
      T: pass,
    }),
    sentence: 'state "T": this name stands for another state of the machine already.',
  },
  {
    source: 'guide, Inline Map',
    says: 'a Map without an ItemProcessor',
    definition: inMachine({ Type: 'Map', End: true }),
    sentence: 'state "S", field "ItemProcessor":',
  },
  {
    source: 'guide, Inline Map',
    says: 'a Map with the Iterator of old',
    definition: mapping({ Iterator: inner }),
    sentence: 'field "Iterator": is not a field',
  },
  {
    source: 'guide, Inline Map',
    says: 'a batch in an inline Map',
    definition: mapping({ ItemBatcher: { MaxItemsPerBatch: 2 } }),
    sentence: 'field "ItemBatcher": belongs to a Map in DISTRIBUTED mode.',
  },
  {
    source: 'guide, Inline Map',
    says: 'written results of an inline Map',
    definition: mapping({ ResultWriter: { Resource: 'arn:aws:states:::s3:putObject' } }),
    sentence: 'field "ResultWriter": belongs to a Map in DISTRIBUTED mode.',
  },
  {
    source: 'guide, Inline Map',
    says: 'a tolerance above all',
    definition: mapping({ ToleratedFailurePercentage: 101 }),
    sentence: 'field "ToleratedFailurePercentage":',
  },
  {
    source: 'guide, Distributed Map',
    says: 'a label of more than 40 characters',
    definition: distributed({ Label: 'L'.repeat(41) }),
    sentence: 'field "Label":',
  },
  {
    source: 'guide, ItemReader',
    says: 'a file of a kind that is not read here',
    definition: distributed({
      ItemReader: { Resource: 'arn:aws:states:::s3:getObject', ReaderConfig: { InputType: 'PARQUET' } },
    }),
    sentence: 'field "ItemReader.ReaderConfig.InputType":',
  },
  {
    source: 'guide, ItemReader',
    says: 'a reader with Parameters',
    definition: distributed({ ItemReader: { Resource: 'arn:aws:states:::s3:getObject', Parameters: {} } }),
    sentence: 'field "ItemReader.Parameters": belongs to JSONPath',
  },
  {
    source: 'guide, ResultWriter',
    says: 'a result writer that does not stand here',
    definition: distributed({ ResultWriter: { Resource: 'arn:aws:states:::sqs:sendMessage' } }),
    sentence: 'field "ResultWriter.Resource": arn:aws:states:::sqs:sendMessage is not an integration',
  },
  {
    source: 'guide, Passing data with variables',
    says: 'a variable whose name is no identifier',
    definition: inMachine({ ...pass, Assign: { 'one two': 1 } }),
    sentence: 'field "Assign.one two": a variable is named by letters, digits and underscores',
  },
  {
    source: 'guide, Passing data with variables',
    says: 'a variable with a name of more than 80 characters',
    definition: inMachine({ ...pass, Assign: { ['v'.repeat(81)]: 1 } }),
    sentence: `field "Assign.${'v'.repeat(81)}": a variable is named by letters, digits and underscores`,
  },
  {
    source: 'guide, Passing data with variables: scopes',
    says: 'an iteration that assigns a variable of the machine in a catcher',
    definition: aMachine({
      A: { Type: 'Pass', Assign: { x: 1 }, Next: 'S' },
      S: {
        Type: 'Map',
        ItemProcessor: {
          StartAt: 'B',
          States: {
            B: task({ Catch: [{ ErrorEquals: ['E'], Next: 'C', Assign: { x: 2 } }] }),
            C: { Type: 'Succeed' },
          },
        },
        End: true,
      },
    }),
    sentence: 'state "B", field "Assign.x": this variable belongs to an outer scope.',
  },
  ...[
    'arn:aws:states:::aws-sdk:dynamodb:getItem.sync',
    'arn:aws:states:::aws-sdk:dynamodb:getItem.sync:2',
    'arn:aws:states:::lambda:invoke.sync',
    'arn:aws:states:::events:putEvents.sync',
    'arn:aws:states:::lambda:invoke.later',
    'arn:aws:states:::lambda:getFunction',
    'arn:aws:states:::lambda',
    'arn:aws:states:::other-sdk:dynamodb:getItem',
    'arn:other:states:::lambda:invoke',
    'x arn:aws:states:::lambda:invoke',
    'arn:aws:states:::lambda:invoke x',
    'arn:aws:lambda:cn-north-1:1:layer:F',
    'arn:aws:lambda:cn-north-1:1:function:',
    'x arn:aws:lambda:cn-north-1:1:function:F',
    'F',
  ].map(
    (Resource): Refusal => ({
      source: 'guide, Service integration patterns',
      says: `the Resource ${Resource}`,
      definition: inMachine(task({ Resource })),
      sentence: `State machine "M", state "S", field "Resource": ${Resource} is not an integration that stands here.`,
    }),
  ),
  ...[
    'arn:aws:states:::s3:putObject',
    'x arn:aws:states:::s3:getObject',
    'arn:aws:states:::s3:getObject x',
  ].map(
    (Resource): Refusal => ({
      source: 'guide, ItemReader',
      says: `the reader ${Resource}`,
      definition: distributed({ ItemReader: { Resource } }),
      sentence: `field "ItemReader.Resource": ${Resource} is not an integration that stands here.`,
    }),
  ),
  ...[
    'arn:aws:states:::s3:getObject',
    'x arn:aws:states:::s3:putObject',
    'arn:aws:states:::s3:putObject x',
  ].map(
    (Resource): Refusal => ({
      source: 'guide, ResultWriter',
      says: `the writer ${Resource}`,
      definition: distributed({ ResultWriter: { Resource } }),
      sentence: `field "ResultWriter.Resource": ${Resource} is not an integration that stands here.`,
    }),
  ),
  {
    source: 'States Language, States',
    says: 'an End that is false, and no Next',
    definition: inMachine({ Type: 'Pass', End: false }),
    sentence: 'state "S", field "Next": a state says either Next or End.',
  },
  {
    source: 'guide, Transforming data with JSONata',
    says: 'an expression of a choice rule that is no JSONata',
    definition: inMachine({ Type: 'Choice', Choices: [{ Condition: '{% = %}', Next: 'S' }] }),
    sentence: 'field "Choices[0].Condition": the expression {% = %} cannot be read: S',
  },
  {
    source: 'guide, Transforming data with JSONata',
    says: 'an expression of a branch that is no JSONata',
    definition: inMachine({
      Type: 'Parallel',
      Branches: [{ StartAt: 'B', States: { B: { ...pass, Output: '{% ( %}' } } }],
      End: true,
    }),
    sentence: 'state "B", field "Output": the expression {% ( %} cannot be read',
  },
  {
    source: 'guide, Transforming data with JSONata',
    says: 'a branch in JSONPath',
    definition: inMachine({
      Type: 'Parallel',
      Branches: [{ QueryLanguage: 'JSONPath', ...inner }],
      End: true,
    }),
    sentence: 'state "B", field "QueryLanguage": is JSONPath',
  },
  ...[
    'InputPath',
    'OutputPath',
    'ResultPath',
    'Parameters',
    'ResultSelector',
    'ItemsPath',
    'SecondsPath',
    'TimestampPath',
    'TimeoutSecondsPath',
    'HeartbeatSecondsPath',
    'MaxConcurrencyPath',
    'ToleratedFailureCountPath',
    'ToleratedFailurePercentagePath',
    'ErrorPath',
    'CausePath',
    'Result',
  ].map(
    (field): Refusal => ({
      source: 'guide, Transforming data with JSONata',
      says: `the JSONPath field ${field}`,
      definition: inMachine({ ...pass, [field]: '$.x' }),
      sentence: `state "S", field "${field}": belongs to JSONPath; this engine runs JSONata only.`,
    }),
  ),
  {
    source: 'guide, Passing data with variables: scopes',
    says: '$states as a variable of a choice rule',
    definition: inMachine({
      Type: 'Choice',
      Choices: [{ Condition: true, Next: 'S', Assign: { states: 1 } }],
    }),
    sentence: 'state "S", field "Assign.states": $states is reserved.',
  },
];
