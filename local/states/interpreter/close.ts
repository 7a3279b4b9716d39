import type { Flow, Status } from '../execution.ts';
import type { Failure } from '../failure.ts';
import type { Json, JsonObject } from '../json.ts';
import { childrenOf, flowOf, type Run, record, remove, stateOf } from './run.ts';

const announcesItsEnd = new Set(['Task', 'Wait', 'Parallel', 'Map']);
const isLive = ({ doing }: Flow) => !['queued', 'done', 'failed'].includes(doing.kind);

const recordAborted = (run: Run, flow: Flow) => {
  if (!isLive(flow)) return;
  const { Type } = stateOf(run, flow);
  if (flow.doing.kind === 'mapping' && flow.doing.arn !== undefined) record(run, flow, 'MapRunAborted');
  if (announcesItsEnd.has(Type)) record(run, flow, `${Type}StateAborted`);
  if (flow.item)
    record(run, flow, 'MapIterationAborted', { name: iterationName(run, flow), index: flow.index });
};

export const iterationName = (run: Run, flow: Flow): string => flowOf(run, flow.parent ?? 0).state;

/** Ends everything inside a flow; what was still going on is said to be aborted. */
export const abortInside = (run: Run, flow: Flow) => {
  for (const child of childrenOf(run, flow)) {
    abortInside(run, child);
    recordAborted(run, child);
    remove(run, child);
  }
};

type Closing = { status: Exclude<Status, 'RUNNING'>; type: string };

const endings = {
  succeeded: { status: 'SUCCEEDED', type: 'ExecutionSucceeded' },
  failed: { status: 'FAILED', type: 'ExecutionFailed' },
  timedOut: { status: 'TIMED_OUT', type: 'ExecutionTimedOut' },
  aborted: { status: 'ABORTED', type: 'ExecutionAborted' },
} as const satisfies Record<string, Closing>;

type Result = { output: Json } | { failure: Failure };

const said = (result: Result): JsonObject =>
  'output' in result ? { output: JSON.stringify(result.output) } : { ...result.failure };

const close = (run: Run, { status, type }: Closing, result: Result) => {
  const root = flowOf(run, 0);
  record(run, root, type, said(result));
  for (const flow of run.execution.flows.values()) remove(run, flow);
  Object.assign(run.execution, { status, stoppedAt: run.now, ...result });
};

/** What is in hand now is kept: from there the execution may be redriven. */
const keepRemains = ({ execution }: Run) => {
  execution.remains = [...execution.flows.values()];
};

export const succeed = (run: Run, output: Json) => close(run, endings.succeeded, { output });

export const fail = (run: Run, failure: Failure) => {
  keepRemains(run);
  close(run, endings.failed, { failure });
};

/** From outside: by the deadline, or by hand. */
export const cutShort = (run: Run, ending: 'timedOut' | 'aborted', failure: Failure) => {
  const root = flowOf(run, 0);
  keepRemains(run);
  abortInside(run, root);
  recordAborted(run, root);
  close(run, endings[ending], { failure });
};
