import type { Json, JsonObject } from '#local/states/json.ts';
import { type Functions, functionArn, namedError, type Services } from '../../../support/an-engine.ts';
import type { Expected } from '../a-case.ts';
import type { Source } from '../sources.ts';

/** A machine that ends without success, and what comes of it once it is redriven: the history from there on. */
export type RedriveCase = {
  source: Source;
  says: string;
  states: JsonObject;
  top?: JsonObject;
  input?: Json;
  /** Made anew for each case: they remember how often they were called. */
  functions?: () => Functions;
  services?: () => Services;
  ends: string;
  gives: Expected;
};

/** Fails at the first calls, then answers with the number of the call. */
export const mending = (failures = 1) => {
  let calls = 0;
  return () => {
    if (++calls <= failures) throw namedError('Down', 'for the moment');
    return calls;
  };
};

/** Fails for one item the first time, and counts how often each item was worked on. */
export const failingOnceFor = (bad: Json) => {
  const seen = new Map<Json, number>();
  return (item: Json) => {
    const times = (seen.get(item) ?? 0) + 1;
    seen.set(item, times);
    if (item === bad && times === 1) throw namedError('Down');
    return `${item}×${times}`;
  };
};

export const task = (name: string, more: JsonObject = {}): JsonObject => ({
  Type: 'Task',
  Resource: functionArn(name),
  End: true,
  ...more,
});

export const only = (name: string, state: JsonObject) => ({ StartAt: name, States: { [name]: state } });
