import type { Flow } from '../execution.ts';
import { evaluate, type Scope } from '../expressions/evaluate.ts';
import { StateFailed } from '../failure.ts';
import { bytesOf, isObject, type Json, type JsonObject } from '../json.ts';
import type { Leaving, State } from '../machine.ts';
import { quotas, withinQuota } from '../quotas.ts';
import { change, type Run, record } from './run.ts';
import { scopeOf } from './scope.ts';

/** Where a flow stands after a state: at the next one, at its end, or waiting. */
export type Step = 'waits' | { next: string; output: Json } | { end: Json };

/** How a state is left: by which fields, with which result or error. */
export type Exit = { leaving: Leaving; result?: Json; errorOutput?: Json };

const assignedBy = async (fields: JsonObject | undefined, scope: Scope): Promise<JsonObject> => {
  const assigned = fields ? await evaluate(fields, scope, 'Assign') : {};
  return isObject(assigned) ? assigned : {};
};

const sizeOf = (variables: JsonObject) =>
  Object.values(variables).reduce<number>((sum, value) => sum + bytesOf(value), 0);

/** What one Assign stores together, and so each variable of it, and what all variables come to. */
const isTooMuch = (assigned: JsonObject, variables: JsonObject) =>
  sizeOf(assigned) > quotas.assignedBytes || sizeOf(variables) > quotas.variablesBytes;

const withVariables = (flow: Flow, assigned: JsonObject): JsonObject => {
  const variables = { ...flow.variables, ...assigned };
  if (Object.keys(assigned).length === 0 || !isTooMuch(assigned, variables)) return variables;
  throw new StateFailed(
    'States.DataLimitExceeded',
    `The variables of '${flow.state}' exceed the maximum number of bytes service limit.`,
  );
};

const said = (assigned: JsonObject): JsonObject => {
  const entries = Object.entries(assigned).map(([name, value]) => [name, JSON.stringify(value)]);
  return entries.length === 0
    ? {}
    : { assignedVariables: Object.fromEntries(entries), assignedVariablesDetails: { truncated: false } };
};

/** Without Output, a state hands on the error, else its result, else its input. */
const ordinarily = (flow: Flow, { errorOutput, result }: Exit): Json => errorOutput ?? result ?? flow.input;

/** Output and Assign see the same values; only then is anything changed. */
export const leave = async (run: Run, flow: Flow, state: State, exit: Exit): Promise<Step> => {
  const { leaving } = exit;
  const scope = scopeOf(run, flow, exit);
  const output =
    leaving.Output === undefined ? ordinarily(flow, exit) : await evaluate(leaving.Output, scope, 'Output');
  const assigned = await assignedBy(leaving.Assign, scope);
  withinQuota(output, 'returned an output', flow.state);
  change(run, flow, { variables: withVariables(flow, assigned) });
  record(run, flow, `${state.Type}StateExited`, {
    name: flow.state,
    output: JSON.stringify(output),
    ...said(assigned),
  });
  return leaving.Next === undefined ? { end: output } : { next: leaving.Next, output };
};
