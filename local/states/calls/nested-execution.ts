import type { Execution } from '../execution.ts';
import { Refused } from '../failure.ts';
import type { Happening } from '../interpreter/happening.ts';
import type { Effect } from '../interpreter/run.ts';
import { isObject, type Json, type JsonObject, parseJson } from '../json.ts';
import type { Machine } from '../machine.ts';
import type { Resource } from '../reading/resource.ts';

type CallEffect = Extract<Effect, { kind: 'call' }>;

const instant = (at: number) => new Date(at).toISOString();

/** Which task waits for an execution: kept with it, so that neither a crash nor a repetition starts another. */
export const starterOf = (execution: number, { flow, attempt }: { flow: number; attempt: number }) =>
  `task:${execution}.${flow}.${attempt}`;

export const readStarter = (starter: string) => {
  const [kind, numbers = ''] = starter.split(':');
  const [execution = 0, flow = 0, attempt = 0] = numbers.split('.').map(Number);
  return kind === 'task' ? { execution, flow, attempt } : undefined;
};

const inputOf = (given: Json | undefined): string => {
  if (given === undefined) return '{}';
  return typeof given === 'string' ? given : JSON.stringify(given);
};

export const startOf = (args: Json) => {
  const { StateMachineArn: arn, Name: name, Input: input } = isObject(args) ? args : {};
  if (typeof arn !== 'string') throw new Refused('ValidationException', 'StateMachineArn is missing.');
  return { arn, input: inputOf(input), ...(typeof name === 'string' && { name }) };
};

export const startedAnswer = ({ arn, startedAt }: Execution): JsonObject => ({
  ExecutionArn: arn,
  StartDate: instant(startedAt),
});

const described = (execution: Execution, machine: Machine, value: (json: Json) => Json): JsonObject => ({
  ...startedAnswer(execution),
  Name: execution.name,
  StateMachineArn: machine.arn,
  Status: execution.status,
  ...(execution.stoppedAt !== undefined && { StopDate: instant(execution.stoppedAt) }),
  Input: value(execution.input),
  InputDetails: { Included: true },
  ...(execution.output !== undefined && {
    Output: value(execution.output),
    OutputDetails: { Included: true },
  }),
  ...(execution.failure?.error !== undefined && { Error: execution.failure.error }),
  ...(execution.failure?.cause !== undefined && { Cause: execution.failure.cause }),
});

/** `.sync:2` hands over JSON, `.sync` the text of it. */
const valueFor = ({ pattern }: Resource) =>
  pattern === 'sync:2' ? (json: Json) => json : (json: Json): Json => JSON.stringify(json);

/** What a closed execution means to the task that waited for it. */
export const outcomeFor = (
  { flow, attempt, resource }: CallEffect,
  child: Execution,
  machine: Machine,
): Happening => {
  const answer = described(child, machine, valueFor(resource));
  return child.status === 'SUCCEEDED'
    ? { kind: 'answered', flow, attempt, result: parseJson(JSON.stringify(answer)) }
    : {
        kind: 'refused',
        flow,
        attempt,
        failure: { error: 'States.TaskFailed', cause: JSON.stringify(answer) },
      };
};
