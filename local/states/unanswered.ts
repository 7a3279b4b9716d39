import type { Execution, Flow } from './execution.ts';
import { type Effect, type Run, stateOf } from './interpreter/run.ts';
import type { Machine } from './machine.ts';

const effectOf = (run: Pick<Run, 'execution' | 'machine'>, flow: Flow): Effect | undefined => {
  const { doing, id, attempt } = flow;
  if (doing.kind === 'mapping') return { kind: 'map', flow: id, attempt, settings: doing.settings };
  const state = doing.kind === 'calling' ? stateOf(run, flow) : undefined;
  return doing.kind === 'calling' && state?.Type === 'Task'
    ? { kind: 'call', flow: id, attempt, resource: state.resource, arguments: doing.arguments }
    : undefined;
};

/** What a stopped process left without an answer: to be begun, or to be asked for again. */
export const unanswered = (execution: Execution, machine: Machine) => ({
  begins: execution.flows.get(0)?.doing.kind === 'queued',
  effects: [...execution.flows.values()].flatMap((flow) => effectOf({ execution, machine }, flow) ?? []),
});
