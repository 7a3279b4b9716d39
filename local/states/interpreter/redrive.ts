import type { Execution, Flow, Redrive } from '../execution.ts';
import { quotas } from '../quotas.ts';
import type { Handle } from './happening.ts';
import type { Step } from './leave.ts';
import { attempt, gather, proceed } from './proceed.ts';
import { unfolded } from './remains.ts';
import { change, childrenOf, flowOf, type Run, record } from './run.ts';

const isSettled = ({ doing }: Flow) => doing.kind === 'done' || doing.kind === 'queued';

/** Tried again from its beginning is everything but what waits for others, and what was asked of a Map Run. */
const standsAgain = ({ remains, ...flow }: Flow): Flow['doing'] => {
  const doing = remains?.doing ?? flow.doing;
  if (doing.kind === 'branching') return doing;
  return doing.kind === 'mapping' && doing.arn !== undefined
    ? { ...doing, redrives: (doing.redrives ?? 0) + 1 }
    : { kind: 'deciding' };
};

/** The machine's time runs anew; a year is a year. */
const deadlineOf = ({ machine, execution, now }: Run): number => {
  const year = execution.startedAt + quotas.longestRunMilliseconds;
  return machine.timeoutSeconds ? Math.min(now + machine.timeoutSeconds * 1000, year) : year;
};

const standUp = (run: Run, flow: Flow) => {
  run.execution.flows.set(flow.id, flow);
  if (isSettled(flow)) return;
  const alarms = flow.parent === null ? { deadline: deadlineOf(run) } : {};
  change(run, flow, { doing: standsAgain(flow), remains: undefined, retries: [], alarms });
};

const isThere = (run: Run, flow: Flow) => run.execution.flows.get(flow.id) === flow;

const goOnInside = async (run: Run, flow: Flow): Promise<Step> => {
  for (const child of childrenOf(run, flow)) if (!isSettled(child)) await goOnWith(run, child);
  return isThere(run, flow) ? gather(run, flow) : 'waits';
};

const redriveMapRun = (run: Run, flow: Flow): Step => {
  const { doing, id, attempt: asked } = flow;
  if (doing.kind !== 'mapping') return 'waits';
  record(run, flow, 'MapRunRedriven', {
    ...(doing.arn !== undefined && { mapRunArn: doing.arn }),
    redriveCount: doing.redrives ?? 0,
  });
  run.effects.push({ kind: 'map', flow: id, attempt: asked, settings: doing.settings });
  return 'waits';
};

type How = (run: Run, flow: Flow) => Step | Promise<Step>;

const again: Partial<Record<Flow['doing']['kind'], How>> = {
  deciding: attempt,
  branching: goOnInside,
  mapping: redriveMapRun,
};

/** One that fails anew may have ended the others before their turn came. */
const goOnWith = async (run: Run, flow: Flow): Promise<void> => {
  const how = again[flow.doing.kind];
  if (how && isThere(run, flow)) await proceed(run, flow, await how(run, flow));
};

/** Another may have come first, and have ended again. */
const isTheNext = ({ number }: Redrive, { redrive: last }: Execution) => number === (last?.number ?? 0) + 1;

/** From where it ended: what was done stays done, and what was not is tried again with the same input. */
export const redriven: Handle<'redriven'> = async (run, { remains, redrive }) => {
  const { execution } = run;
  if (!isTheNext(redrive, execution)) return false;
  Object.assign(execution, {
    status: 'RUNNING',
    stoppedAt: undefined,
    failure: undefined,
    remains: undefined,
    redrive,
  });
  const flows = unfolded(remains);
  for (const flow of flows) standUp(run, flow);
  const root = flowOf(run, 0);
  change(run, root, { lastEvent: execution.lastEvent });
  record(run, root, 'ExecutionRedriven', { redriveCount: redrive.number });
  for (const flow of flows) change(run, flow, { lastEvent: execution.lastEvent });
  await goOnWith(run, root);
  return true;
};
