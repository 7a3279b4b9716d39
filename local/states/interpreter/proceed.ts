import type { Flow } from '../execution.ts';
import { errorOutput, type Failure, QueryFailed, StateFailed } from '../failure.ts';
import type { Json } from '../json.ts';
import { type Guarded, guardsOf, type Leaving, type State } from '../machine.ts';
import { withinQuota } from '../quotas.ts';
import { abortInside, fail, iterationName, succeed } from './close.ts';
import { isMeant } from './error-names.ts';
import { areAllOver, collapse, resultsOf, whoMayBegin } from './judge.ts';
import { type Exit, leave, type Step } from './leave.ts';
import { keepInside, remainsAfter } from './remains.ts';
import { nextTry } from './retry.ts';
import { change, childrenOf, flowOf, procedureOf, type Run, record, stateOf } from './run.ts';
import { start } from './starts/start.ts';
import type { Started } from './starts/started.ts';

/** Lets a flow go on from state to state until it waits or ends. */
export const proceed = async (run: Run, flow: Flow, from: Step): Promise<void> => {
  for (let step = from; step !== 'waits'; ) {
    step = 'next' in step ? await visit(run, flow, step.next, step.output) : await end(run, flow, step.end);
  }
};

const onlyDeadline = ({ deadline }: Flow['alarms']): Flow['alarms'] =>
  deadline === undefined ? {} : { deadline };

const visit = (run: Run, flow: Flow, name: string, input: Json): Promise<Step> => {
  change(run, flow, {
    state: name,
    input,
    enteredAt: run.now,
    retries: [],
    alarms: onlyDeadline(flow.alarms),
    doing: { kind: 'deciding' },
    remains: undefined,
  });
  const state = stateOf(run, flow);
  const enteredEvent = record(run, flow, `${state.Type}StateEntered`, { name, input: JSON.stringify(input) });
  change(run, flow, { enteredEvent });
  return attempt(run, flow);
};

/** Starts the present state, for the first time or again. */
export const attempt = (run: Run, flow: Flow): Promise<Step> =>
  guarded(run, flow, async (state) => follow(run, flow, state, await start(run, flow, state)));

export const leavingOf = (state: State): Leaving => (state.Type === 'Fail' ? {} : state);

/** Leaves the present state with what its work gave. */
export const leaveWith = (run: Run, flow: Flow, exit: Omit<Exit, 'leaving'> = {}): Promise<Step> =>
  guarded(run, flow, (state) => leave(run, flow, state, { leaving: leavingOf(state), ...exit }));

const follow = async (run: Run, flow: Flow, state: State, started: Started): Promise<Step> => {
  if (started === 'waits') return 'waits';
  if (started === 'branches') return gather(run, flow);
  return 'failed' in started ? giveUp(run, flow, started.failed) : leave(run, flow, state, started);
};

const located = (flow: Flow, cause: string) =>
  `An error occurred while executing the state '${flow.state}' (entered at the event id #${flow.enteredEvent}). ${cause}`;

/** What a state fails with when it throws; a failed expression is an event of its own. */
export const noticed = (run: Run, flow: Flow, thrown: unknown): Failure => {
  if (!(thrown instanceof StateFailed)) throw thrown;
  const failure = { error: thrown.name, cause: located(flow, thrown.message) };
  if (thrown instanceof QueryFailed) {
    record(run, flow, 'EvaluationFailed', { ...failure, location: thrown.field, state: flow.state });
  }
  return failure;
};

const guarded = async (run: Run, flow: Flow, body: (state: State) => Promise<Step>): Promise<Step> => {
  try {
    return await body(stateOf(run, flow));
  } catch (thrown) {
    return recover(run, flow, noticed(run, flow, thrown));
  }
};

/** A failed state tries again, is caught, or gives up. */
export const recover = async (run: Run, flow: Flow, failure: Failure): Promise<Step> => {
  const guards = guardsOf(stateOf(run, flow));
  const again = nextTry(guards, flow.retries, failure, run.random);
  if (!again) return rescue(run, flow, guards, failure);
  change(run, flow, {
    retries: again.retries,
    alarms: { ...onlyDeadline(flow.alarms), retry: run.now + again.seconds * 1000 },
    doing: { kind: 'retrying' },
  });
  return 'waits';
};

const rescue = async (run: Run, flow: Flow, { Catch = [] }: Guarded, failure: Failure): Promise<Step> => {
  const catcher = Catch.find(({ ErrorEquals }) => isMeant(ErrorEquals, failure.error));
  if (!catcher) return giveUp(run, flow, failure);
  try {
    return await leave(run, flow, stateOf(run, flow), {
      leaving: catcher,
      errorOutput: errorOutput(failure),
    });
  } catch (thrown) {
    return giveUp(run, flow, noticed(run, flow, thrown));
  }
};

const recordIteration = (run: Run, flow: Flow, moment: 'Started' | 'Succeeded' | 'Failed') => {
  if (flow.item)
    record(run, flow, `MapIteration${moment}`, { name: iterationName(run, flow), index: flow.index });
};

/** An inner flow is over: whoever it stands in looks at all of them again. */
const report = async (run: Run, flow: Flow, parent: number): Promise<Step> => {
  const outer = flowOf(run, parent);
  change(run, outer, { lastEvent: flow.lastEvent });
  await proceed(run, outer, await gather(run, outer));
  return 'waits';
};

const end = async (run: Run, flow: Flow, output: Json): Promise<Step> => {
  if (flow.parent === null) {
    succeed(run, output);
    return 'waits';
  }
  recordIteration(run, flow, 'Succeeded');
  change(run, flow, {
    alarms: {},
    variables: {},
    input: null,
    doing: { kind: 'done', output },
    remains: undefined,
  });
  return report(run, flow, flow.parent);
};

/** Its input and its variables are kept: it may be redriven. */
const giveUp = async (run: Run, flow: Flow, failure: Failure): Promise<Step> => {
  change(run, flow, {
    doing: { kind: 'failed', failure },
    remains: remainsAfter(flow, failure),
  });
  if (flow.parent === null) {
    fail(run, failure);
    return 'waits';
  }
  recordIteration(run, flow, 'Failed');
  change(run, flow, { alarms: {} });
  return report(run, flow, flow.parent);
};

/** Parallel and inline Map: fails, is complete, or lets in whoever there is room for. */
export const gather = (run: Run, flow: Flow): Promise<Step> =>
  guarded(run, flow, async (state) => {
    const { doing } = flow;
    if (doing.kind !== 'branching') return 'waits';
    const inner = childrenOf(run, flow);
    const failure = collapse(inner, doing.tolerated);
    if (failure) return breakOff(run, flow, state, failure);
    if (areAllOver(inner)) return complete(run, flow, state, resultsOf(inner));
    for (const child of whoMayBegin(inner, doing.concurrency)) await begin(run, child);
    return 'waits';
  });

const breakOff = (run: Run, flow: Flow, state: State, failure: Failure): Promise<Step> => {
  keepInside(run, flow);
  abortInside(run, flow);
  record(run, flow, `${state.Type}StateFailed`);
  return recover(run, flow, failure);
};

const complete = (run: Run, flow: Flow, state: State, result: Json): Promise<Step> => {
  keepInside(run, flow);
  abortInside(run, flow);
  withinQuota(result, 'returned a result', flow.state);
  record(run, flow, `${state.Type}StateSucceeded`);
  return leave(run, flow, state, { leaving: leavingOf(state), result });
};

/** Another inner flow may have ended everything before this one's turn came. */
const isStillQueued = (run: Run, flow: Flow) =>
  run.execution.flows.get(flow.id) === flow && flow.doing.kind === 'queued';

const begin = async (run: Run, flow: Flow) => {
  if (!isStillQueued(run, flow)) return;
  recordIteration(run, flow, 'Started');
  await proceed(run, flow, { next: procedureOf(run, flow).startAt, output: flow.input });
};
