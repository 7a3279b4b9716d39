import { describe, expect, it } from 'vitest';
import type { JsonObject } from '#local/states/json.ts';
import { aMachine, anEngine, functionArn } from '../support/an-engine.ts';
import { refusals } from './conformance/refusal.cases.ts';

const task = (more: JsonObject = {}) => ({ Type: 'Task', Resource: functionArn('F'), End: true, ...more });
const inMachine = (state: JsonObject, top: JsonObject = {}) => aMachine({ S: state }, top);
const pass = { Type: 'Pass', End: true };

describe('What cannot run here is refused when the engine opens', () => {
  it.each(refusals)('$says ($source)', ({ definition, sentence }) => {
    expect(() => anEngine({ definition })).toThrow(sentence);
    expect(() => anEngine({ definition })).toThrow(expect.objectContaining({ name: 'InvalidDefinition' }));
  });

  it.each([
    ['arn:aws-cn:states:::aws-sdk:glue:startJobRun', 'glue:startJobRun'],
    ['arn:aws-cn:states:::events:putEvents', 'events:putEvents'],
  ])('%s, which nobody answers', (Resource, asked) => {
    const definition = inMachine(task({ Resource, Arguments: {} }));
    const tasks = {
      invokeFunction: async () => ({ payload: null }),
      callService: async () => null,
      knows: (service: string) => service === 'dynamodb',
    };
    expect(() => anEngine({ definition, tasks })).toThrow(
      `state "S", field "Resource": nothing here answers ${asked}.`,
    );
  });

  it('leaves the journal free for the next try', () => {
    const { journalFile, engine } = anEngine({ definition: inMachine(pass) });
    engine.close();
    expect(() => anEngine({ definition: inMachine({ Type: 'Loop' }), journalFile })).toThrow('field "Type"');
    expect(() => anEngine({ definition: inMachine(pass), journalFile })).not.toThrow();
  });
});
