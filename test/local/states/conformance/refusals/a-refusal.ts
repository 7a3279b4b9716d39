import type { JsonObject } from '#local/states/json.ts';
import { aMachine, functionArn } from '../../../support/an-engine.ts';
import type { Source } from '../sources.ts';

/** What is not the language, or not the part of it that runs here, and the sentence that says so. */
export type Refusal = { source: Source; says: string; definition: JsonObject; sentence: string };

export const refused = (source: Source, says: string, definition: JsonObject, sentence: string): Refusal => ({
  source,
  says,
  definition,
  sentence,
});

export const task = (more: JsonObject = {}) => ({
  Type: 'Task',
  Resource: functionArn('F'),
  End: true,
  ...more,
});
export const pass = { Type: 'Pass', End: true };
export const inner = { StartAt: 'B', States: { B: pass } };

/** The one state "S" of the machine "M". */
export const inMachine = (state: JsonObject, top: JsonObject = {}) => aMachine({ S: state }, top);
