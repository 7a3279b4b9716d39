import type { Execution, Flow, HistoryEvent } from '../execution.ts';
import type { Json, JsonObject } from '../json.ts';
import type { Machine, Procedure, State } from '../machine.ts';
import { quotas } from '../quotas.ts';
import type { Resource } from '../reading/resource.ts';
import type { Random } from './retry.ts';

/** What the world outside is asked for once a step is durable. */
export type Effect =
  | { kind: 'call'; flow: number; attempt: number; resource: Resource; arguments: Json }
  | { kind: 'map'; flow: number; attempt: number; settings: JsonObject }
  /** What was asked for is no longer wanted: an inner execution or a Map Run is stopped. */
  | { kind: 'abandon'; flow: number; attempt: number };

/** One step of one execution: the draft that changes, and what changed in it. */
export type Run = {
  machine: Machine;
  execution: Execution;
  now: number;
  /** Where a state is tested: what stands for the context that an execution would have. */
  context?: JsonObject;
  /** The task token of a flow's present attempt. */
  token: (flow: Flow) => string;
  random: Random;
  changed: Set<number>;
  events: HistoryEvent[];
  effects: Effect[];
};

/** Enough of a run to find one's way in it. */
type Standing = Pick<Run, 'machine' | 'execution'>;

/** The history is full: the execution ends, whatever it was doing. */
export class HistoryFull extends Error {}

export const change = (run: Run, flow: Flow, values: Partial<Flow>) => {
  Object.assign(flow, values);
  run.changed.add(flow.id);
};

export const record = (run: Run, flow: Flow, type: string, details?: JsonObject): number => {
  const isLast = type.startsWith('Execution');
  if (run.execution.lastEvent >= quotas.historyEvents - 1 && !isLast) throw new HistoryFull();
  const id = ++run.execution.lastEvent;
  run.events.push({ id, previous: flow.lastEvent, at: run.now, type, ...(details && { details }) });
  change(run, flow, { lastEvent: id });
  return id;
};

const mayBeRunning = ({ doing }: Flow) =>
  doing.kind === 'mapping' || (doing.kind === 'calling' && doing.submitted);

/** To be said whenever a flow stops waiting for something that goes on by itself. */
export const abandon = (run: Run, flow: Flow) => {
  if (mayBeRunning(flow)) run.effects.push({ kind: 'abandon', flow: flow.id, attempt: flow.attempt });
};

export const remove = (run: Run, flow: Flow) => {
  abandon(run, flow);
  run.execution.flows.delete(flow.id);
  run.changed.add(flow.id);
};

export const flowOf = (run: Standing, id: number): Flow => {
  const flow = run.execution.flows.get(id);
  if (!flow) throw new Error(`Execution ${run.execution.arn} has no flow ${id}.`);
  return flow;
};

export const parentOf = (run: Standing, flow: Flow): Flow | undefined =>
  flow.parent === null ? undefined : flowOf(run, flow.parent);

/** Everything that goes on inside a flow, at any depth. */
export const inside = (run: Standing, flow: Flow): Flow[] =>
  childrenOf(run, flow).flatMap((child) => [child, ...inside(run, child)]);

export const childrenOf = (run: Standing, flow: Flow): Flow[] =>
  [...run.execution.flows.values()].filter(({ parent }) => parent === flow.id);

const innerProcedure = (state: State, index: number): Procedure | undefined => {
  if (state.Type === 'Parallel') return state.branches[index];
  return state.Type === 'Map' ? state.processor : undefined;
};

export const procedureOf = (run: Standing, flow: Flow): Procedure => {
  const parent = parentOf(run, flow);
  const procedure = parent ? innerProcedure(stateOf(run, parent), flow.index) : run.machine.procedure;
  if (!procedure) throw new Error(`Flow ${flow.id} of ${run.execution.arn} has no states.`);
  return procedure;
};

export const stateOf = (run: Standing, flow: Flow): State => {
  const state = procedureOf(run, flow).states.get(flow.state);
  if (!state) throw new Error(`${run.machine.name} has no state "${flow.state}".`);
  return state;
};
