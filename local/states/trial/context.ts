import * as z from 'zod';
import { Refused } from '../failure.ts';
import { type JsonObject, parseJson } from '../json.ts';
import type { State } from '../machine.ts';
import { waitsForOthers } from './asked.ts';

const text = z.string().optional();
const count = z.int().optional();

const Context = z.strictObject({
  Execution: z
    .strictObject({
      Id: text,
      Input: z.json().optional(),
      Name: text,
      RoleArn: text,
      StartTime: text,
      RedriveCount: count,
      RedriveTime: text,
    })
    .optional(),
  State: z.strictObject({ Name: text, EnteredTime: text, RetryCount: count }).optional(),
  StateMachine: z.strictObject({ Id: text, Name: text }).optional(),
  Task: z.strictObject({ Token: z.string() }).optional(),
});

const invalid = (why: string) =>
  new Refused('ValidationException', `Invalid Context object provided: ${why}`);

const json = (given: string): unknown => {
  try {
    return parseJson(given);
  } catch {
    throw invalid('it is not JSON');
  }
};

type Issue = { code?: string; path: PropertyKey[]; keys?: string[]; expected?: string };

const said = ({ path, keys = [], expected = 'object' }: Issue): string => {
  if (keys.includes('Map')) return "'Map' field is not supported when mocking a Context object";
  return keys.length > 0
    ? `Field '${keys[0]}' is not allowed`
    : `${path.map(String).join('.')} must be a ${expected}`;
};

/** A context that somebody made up for a test, held against what a context may hold. */
export const contextFrom = (given: string | undefined, state: State): JsonObject | undefined => {
  if (given === undefined) return undefined;
  const read = Context.safeParse(json(given));
  const [issue] = read.error?.issues ?? [];
  if (!read.data) throw invalid(issue ? said(issue) : 'it cannot be read');
  if (read.data.Task && !waitsForOthers(state)) {
    throw invalid(
      "Context object contains 'Task' when state is not a Task state with a '.sync' or " +
        "'.waitForTaskToken' service integration pattern",
    );
  }
  return JSON.parse(JSON.stringify(read.data));
};
