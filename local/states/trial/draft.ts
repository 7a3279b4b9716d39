import type { Flow } from '../execution.ts';
import type { Random } from '../interpreter/retry.ts';
import type { Run } from '../interpreter/run.ts';
import type { Json, JsonObject } from '../json.ts';
import type { Found } from './find-state.ts';

export type Draft = { run: Run; flow: Flow };

type Given = {
  found: Found;
  input: Json;
  variables: JsonObject;
  context: JsonObject | undefined;
  roleArn: string;
  now: number;
  random: Random;
};

const flowFor = ({ found, input, variables, now }: Given): Flow => ({
  id: 0,
  parent: null,
  index: 0,
  ...(found.isIteration && { item: { value: input } }),
  state: found.state.name,
  input,
  variables,
  enteredAt: now,
  enteredEvent: 0,
  lastEvent: 0,
  attempt: 0,
  retries: [],
  alarms: {},
  doing: { kind: 'deciding' },
});

/** An execution that stands at the state to be tested, and is in no journal. */
export const draftOf = (given: Given): Draft => {
  const { found, input, context, roleArn, now, random } = given;
  const flow = flowFor(given);
  const { arn, name } = found.machine;
  const execution = {
    id: 0,
    arn: arn.replace(':stateMachine:', ':express:'),
    name,
    status: 'RUNNING' as const,
    startedAt: now,
    input,
    lastEvent: 0,
    nextFlow: 1,
    definition: 0,
    place: [],
    flows: new Map([[flow.id, flow]]),
  };
  const machine = { ...found.machine, roleArn };
  const run = {
    machine,
    execution,
    now,
    ...(context && { context }),
    token: () => 'the token of a test',
    random,
    changed: new Set<number>(),
    events: [],
    effects: [],
  };
  return { run, flow };
};
