import { describe, expect, it } from 'vitest';
import type { JsonObject } from '#local/states/json.ts';
import { aMachine, anEngine, functionArn } from '../support/an-engine.ts';

const task = (more: JsonObject = {}) => ({ Type: 'Task', Resource: functionArn('F'), End: true, ...more });
const inMachine = (state: JsonObject, top: JsonObject = {}) => aMachine({ S: state }, top);
const pass = { Type: 'Pass', End: true };

const cases: [string, JsonObject, string][] = [
  [
    'a machine in JSONPath',
    { StartAt: 'S', States: { S: pass } },
    'State machine "M", state "S", field "QueryLanguage": is JSONPath',
  ],
  [
    'a state in JSONPath',
    inMachine({ ...pass, QueryLanguage: 'JSONPath' }),
    'state "S", field "QueryLanguage": is JSONPath',
  ],
  [
    'a JSONPath field',
    inMachine({ ...pass, ResultPath: '$.x' }),
    'state "S", field "ResultPath": belongs to JSONPath',
  ],
  ['Parameters', inMachine(task({ Parameters: {} })), 'field "Parameters": belongs to JSONPath'],
  [
    'an unknown field',
    inMachine({ ...pass, Speed: 9 }),
    'state "S", field "Speed": is not a field that this engine knows here.',
  ],
  [
    'an unknown field of the machine',
    inMachine(pass, { Owner: 'x' }),
    'State machine "M", field "Owner": is not a field',
  ],
  [
    'an unknown field of a retrier',
    inMachine(task({ Retry: [{ ErrorEquals: ['E'], Tries: 1 }] })),
    'field "Retry[0].Tries": is not a field',
  ],
  [
    'an unknown field of a choice rule',
    inMachine({ Type: 'Choice', Choices: [{ Condition: true, Next: 'S', Variable: '$' }] }),
    'field "Choices[0].Variable": is not a field',
  ],
  [
    'an unknown state type',
    inMachine({ Type: 'Loop', End: true }),
    'State machine "M", state "S", field "Type":',
  ],
  ['a state without a type', inMachine({ End: true }), 'field "Type":'],
  [
    'an unknown integration',
    inMachine(task({ Resource: 'arn:aws:states:::glue:startJobRun.sync' })),
    'field "Resource": arn:aws:states:::glue:startJobRun.sync is not an integration that stands here.',
  ],
  [
    'an activity',
    inMachine(task({ Resource: 'arn:aws:states:cn-north-1:1:activity:A' })),
    'is not an integration that stands here.',
  ],
  [
    'an optimised integration in a way it cannot be called',
    inMachine(task({ Resource: 'arn:aws:states:::dynamodb:putItem.waitForTaskToken' })),
    'is not an integration that stands here.',
  ],
  [
    'Next that leads nowhere',
    inMachine({ Type: 'Pass', Next: 'T' }),
    'state "S", field "Next": there is no state "T" beside it.',
  ],
  [
    'Default that leads nowhere',
    inMachine({ Type: 'Choice', Choices: [{ Condition: true, Next: 'S' }], Default: 'T' }),
    'field "Default": there is no state "T"',
  ],
  [
    'a catcher that leads nowhere',
    inMachine(task({ Catch: [{ ErrorEquals: ['E'], Next: 'T' }] })),
    'field "Catch[0].Next": there is no state "T"',
  ],
  [
    'StartAt that leads nowhere',
    inMachine(pass, { StartAt: 'T' }),
    'State machine "M", field "StartAt": there is no state "T".',
  ],
  ['a state without an end', inMachine({ Type: 'Pass' }), 'a state says either Next or End.'],
  ['a state with both Next and End', inMachine({ ...pass, Next: 'S' }), 'a state says either Next or End.'],
  [
    'States.ALL beside another name',
    inMachine(task({ Retry: [{ ErrorEquals: ['States.ALL', 'E'] }] })),
    'field "Retry[0].ErrorEquals": States.ALL stands alone',
  ],
  [
    'States.ALL before the last catcher',
    inMachine(
      task({
        Catch: [
          { ErrorEquals: ['States.ALL'], Next: 'S' },
          { ErrorEquals: ['E'], Next: 'S' },
        ],
      }),
    ),
    'States.ALL stands alone and in the last entry.',
  ],
  [
    'an expression that is no JSONata',
    inMachine({ ...pass, Output: { a: '{% 1 + %}' } }),
    'state "S", field "Output.a": the expression {% 1 + %} cannot be read',
  ],
  ['$eval', inMachine({ ...pass, Output: "{% $eval('1') %}" }), '$eval is refused; use $parse'],
  [
    'a Wait without a time',
    inMachine({ Type: 'Wait', End: true }),
    'a Wait says either Seconds or Timestamp.',
  ],
  [
    'a Wait with two times',
    inMachine({ Type: 'Wait', Seconds: 1, Timestamp: '2026-01-01T00:00:00Z', End: true }),
    'either Seconds or Timestamp',
  ],
  ['negative seconds', inMachine({ Type: 'Wait', Seconds: -1, End: true }), 'state "S", field "Seconds":'],
  [
    '$states as a variable',
    inMachine({ ...pass, Assign: { states: 1 } }),
    'field "Assign.states": $states is reserved.',
  ],
  [
    'an inner scope that assigns an outer variable',
    inMachine({
      Type: 'Parallel',
      Assign: { x: 1 },
      Branches: [{ StartAt: 'B', States: { B: { ...pass, Assign: { x: 2 } } } }],
      End: true,
    }),
    'state "B", field "Assign.x": this variable belongs to an outer scope.',
  ],
  [
    'an unknown state inside a Map',
    inMachine({ Type: 'Map', ItemProcessor: { StartAt: 'B', States: { B: { Type: 'Loop' } } }, End: true }),
    'state "B", field "Type":',
  ],
  [
    'an ItemReader in an inline Map',
    inMachine({
      Type: 'Map',
      ItemReader: { Resource: 'arn:aws:states:::s3:getObject' },
      ItemProcessor: { StartAt: 'B', States: { B: pass } },
      End: true,
    }),
    'field "ItemReader": belongs to a Map in DISTRIBUTED mode.',
  ],
  [
    'an express child of a distributed Map',
    inMachine({
      Type: 'Map',
      ItemProcessor: {
        ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'EXPRESS' },
        StartAt: 'B',
        States: { B: pass },
      },
      End: true,
    }),
    'field "ProcessorConfig.ExecutionType":',
  ],
  [
    'an item reader that does not stand here',
    inMachine({
      Type: 'Map',
      ItemReader: { Resource: 'arn:aws:states:::athena:getQueryResults' },
      ItemProcessor: { ProcessorConfig: { Mode: 'DISTRIBUTED' }, StartAt: 'B', States: { B: pass } },
      End: true,
    }),
    'field "ItemReader.Resource": arn:aws:states:::athena:getQueryResults is not an integration',
  ],
];

describe('What cannot run here is refused when the engine opens', () => {
  it.each(cases)('%s', (_, definition, sentence) => {
    expect(() => anEngine({ definition })).toThrow(sentence);
  });

  it('a service that nobody answers', () => {
    const definition = inMachine(
      task({ Resource: 'arn:aws-cn:states:::aws-sdk:glue:startJobRun', Arguments: {} }),
    );
    const tasks = {
      invokeFunction: async () => ({ payload: null }),
      callService: async () => null,
      knows: (service: string) => service === 'dynamodb',
    };
    expect(() => anEngine({ definition, tasks })).toThrow('nothing here answers glue:startJobRun.');
  });

  it('leaves the journal free for the next try', () => {
    const { journalFile, engine } = anEngine({ definition: inMachine(pass) });
    engine.close();
    expect(() => anEngine({ definition: inMachine({ Type: 'Loop' }), journalFile })).toThrow('field "Type"');
    expect(() => anEngine({ definition: inMachine(pass), journalFile })).not.toThrow();
  });
});
