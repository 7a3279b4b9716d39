import type { Json, JsonObject } from '#local/states/json.ts';
import { functionArn } from '../../../support/an-engine.ts';
import type { Source } from '../sources.ts';

/** One state, what TestState is asked about it beside, and what it must answer. */
export type TestStateCase = {
  source: Source;
  says: string;
  state: JsonObject;
  /** A whole machine instead, and the state that is meant. */
  inMachine?: { states: JsonObject; stateName: string };
  input?: Json;
  asked?: JsonObject;
  gives: JsonObject;
};

/** The same for what it refuses. */
export type TestStateRefusal = Omit<TestStateCase, 'gives'> & { refusal: string; message: string };

export const of = (Type: string, more: JsonObject): JsonObject => ({
  QueryLanguage: 'JSONata',
  Type,
  ...more,
});
export const task = (more: JsonObject = {}): JsonObject =>
  of('Task', { Resource: functionArn('Work'), Next: 'After', ...more });

export const inner = { StartAt: 'I', States: { I: { Type: 'Pass', End: true } } };
export const map = (more: JsonObject = {}): JsonObject =>
  of('Map', { Items: [1, 2, 3], ItemProcessor: inner, End: true, ...more });
export const distributed = (more: JsonObject = {}): JsonObject =>
  of('Map', { ItemProcessor: { ProcessorConfig: { Mode: 'DISTRIBUTED' }, ...inner }, End: true, ...more });

export const mocked = (result: Json): JsonObject => ({ mock: { result: JSON.stringify(result) } });
export const looking: JsonObject = { inspectionLevel: 'DEBUG' };
