import type { Json, JsonObject } from '#local/states/json.ts';
import type { Functions, Services } from '../../support/an-engine.ts';
import type { Source } from './sources.ts';

/**
 * One paragraph of the States Language or of the Step Functions guide, as a machine, its input and what must come
 * of it. `says` is the paragraph in our words; `source` where it stands.
 */
export type Case = {
  source: Source;
  says: string;
  states: JsonObject;
  top?: JsonObject;
  input?: Json;
  functions?: Functions;
  services?: Services;
  gives: Expected;
};

export type Expected = {
  output?: Json;
  status?: string;
  error?: string;
  cause?: unknown;
  /** The event types of the whole history, or some of them in their order. */
  types?: string[];
  includes?: string[];
};
