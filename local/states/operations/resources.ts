import { Refused } from '../failure.ts';
import { isObject, type Json } from '../json.ts';
import type { Inside } from './operation.ts';
import type { Operations } from './operations.ts';

type Reads = (input: Record<string, Json>, inside: Inside) => Json | undefined;

const machine: Reads = ({ stateMachineArn }) => stateMachineArn;
const execution: Reads = ({ executionArn }) => executionArn;
const mapRun: Reads = ({ mapRunArn }) => mapRunArn;

/** Whoever answers a task needs a grant for the machine that asked. */
const machineThatAsked: Reads = ({ taskToken }, { tokens, journal, machines }) => {
  const asked = typeof taskToken === 'string' ? tokens.read(taskToken) : undefined;
  const definition = asked && journal.definitionOf(asked.execution);
  return definition === undefined ? undefined : machines.of({ definition, place: [] }).arn;
};

/** What each operation is about, which is what a permission names. */
const subjects: Record<keyof Operations, Reads> = {
  startExecution: machine,
  describeExecution: execution,
  listExecutions: (input, inside) => machine(input, inside) ?? mapRun(input, inside),
  stopExecution: execution,
  redriveExecution: execution,
  getExecutionHistory: execution,
  sendTaskSuccess: machineThatAsked,
  sendTaskFailure: machineThatAsked,
  sendTaskHeartbeat: machineThatAsked,
  describeStateMachine: machine,
  describeStateMachineForExecution: execution,
  listStateMachines: () => '*',
  describeMapRun: mapRun,
  listMapRuns: execution,
  testState: () => '*',
};

/** Nothing where the operation itself will find that its input names nothing. */
export const resourceOf = (inside: Inside, name: string, input: unknown): string | undefined => {
  const reads = new Map<string, Reads>(Object.entries(subjects)).get(name);
  if (!reads) throw new Refused('UnknownOperationException', `${name} is not answered here.`);
  const found = reads(isObject(input) ? input : {}, inside);
  return typeof found === 'string' ? found : undefined;
};
