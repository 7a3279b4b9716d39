import type { Alarm, Flow } from '../execution.ts';
import type { Failure } from '../failure.ts';
import type { Json } from '../json.ts';
import type { TaskState } from '../machine.ts';
import { withinQuota } from '../quotas.ts';
import { cutShort, fail } from './close.ts';
import type { Step } from './leave.ts';
import { attempt, leaveWith, proceed, recover } from './proceed.ts';
import { abandon, change, flowOf, HistoryFull, type Run, record, stateOf } from './run.ts';
import { recordFailure, recordOutput } from './task-events.ts';

/** What can happen to an execution. */
export type Happening =
  | { kind: 'started' }
  | { kind: 'stopped'; failure: Failure }
  | { kind: 'rang'; flow: number }
  | { kind: 'answered'; flow: number; attempt: number; result: Json }
  | { kind: 'refused'; flow: number; attempt: number; failure: Failure }
  | { kind: 'submitted'; flow: number; attempt: number; result: Json }
  | { kind: 'tokenSucceeded'; flow: number; attempt: number; result: Json }
  | { kind: 'tokenFailed'; flow: number; attempt: number; failure: Failure }
  | { kind: 'heartbeat'; flow: number; attempt: number }
  | { kind: 'mapRunStarted'; flow: number; attempt: number; arn: string }
  | { kind: 'mapRunSucceeded'; flow: number; attempt: number; result: Json }
  | { kind: 'mapRunFailed'; flow: number; attempt: number; failure: Failure };

type Kind = Happening['kind'];
type Of<K extends Kind> = Extract<Happening, { kind: K }>;
/** False when it comes too late to mean anything. */
type Handle<K extends Kind> = (run: Run, happening: Of<K>) => Promise<boolean>;

const waitingKinds = new Set(['calling', 'submitted', 'mapping']);

const asked = (run: Run, happening: { flow: number; attempt: number }): Flow | undefined => {
  const flow = run.execution.flows.get(happening.flow);
  return flow && flow.attempt === happening.attempt && waitingKinds.has(flow.doing.kind) ? flow : undefined;
};

const taskOf = (run: Run, flow: Flow): TaskState => {
  const state = stateOf(run, flow);
  if (state.Type !== 'Task') throw new Error(`"${flow.state}" is not a task.`);
  return state;
};

const goOn = async (run: Run, flow: Flow, step: Step) => {
  await proceed(run, flow, step);
  return true;
};

const markSubmitted = (run: Run, flow: Flow, result: Json) => {
  const { doing } = flow;
  if (doing.kind !== 'calling' || doing.submitted) return;
  const { resource } = taskOf(run, flow);
  recordOutput(run, flow, resource, 'Submitted', result);
  // A task that waits for its token need not be asked for again; one that waits for an execution must be.
  change(run, flow, {
    doing:
      resource.pattern === 'waitForTaskToken'
        ? { kind: 'submitted', heartbeat: doing.heartbeat }
        : { ...doing, submitted: true },
  });
};

const succeedTask = async (run: Run, flow: Flow, result: Json) => {
  recordOutput(run, flow, taskOf(run, flow).resource, 'Succeeded', result);
  return goOn(run, flow, await leaveWith(run, flow, { result }));
};

const failTask = async (run: Run, flow: Flow, failure: Failure) => {
  recordFailure(run, flow, taskOf(run, flow).resource, 'Failed', failure);
  return goOn(run, flow, await recover(run, flow, failure));
};

const isTooLarge = (result: Json, flow: Flow): Failure | undefined => {
  try {
    withinQuota(result, 'returned a result', flow.state);
    return undefined;
  } catch (thrown) {
    return { error: 'States.DataLimitExceeded', cause: String(Object(thrown).message) };
  }
};

const acceptResult = async (run: Run, flow: Flow, result: Json) => {
  const failure = isTooLarge(result, flow);
  return failure ? failTask(run, flow, failure) : succeedTask(run, flow, result);
};

const answered: Handle<'answered'> = async (run, happening) => {
  const flow = asked(run, happening);
  if (flow?.doing.kind !== 'calling') return false;
  if (taskOf(run, flow).resource.pattern !== 'waitForTaskToken') {
    return acceptResult(run, flow, happening.result);
  }
  markSubmitted(run, flow, happening.result);
  return true;
};

const timeOutCauses = { timeout: 'States.Timeout', heartbeat: 'States.HeartbeatTimeout' } as const;

const timeOut = (alarm: keyof typeof timeOutCauses) => async (run: Run, flow: Flow) => {
  const failure = { error: timeOutCauses[alarm] };
  abandon(run, flow);
  recordFailure(run, flow, taskOf(run, flow).resource, 'TimedOut', failure);
  return goOn(run, flow, await recover(run, flow, failure));
};

const onAlarm: Record<Alarm, (run: Run, flow: Flow) => Promise<boolean>> = {
  deadline: async (run) => {
    cutShort(run, 'timedOut', { error: 'States.Timeout' });
    return true;
  },
  timeout: timeOut('timeout'),
  heartbeat: timeOut('heartbeat'),
  pause: async (run, flow) => goOn(run, flow, await leaveWith(run, flow)),
  retry: async (run, flow) => {
    change(run, flow, { alarms: withoutAlarm(flow, 'retry'), doing: { kind: 'deciding' } });
    return goOn(run, flow, await attempt(run, flow));
  },
};

const withoutAlarm = ({ alarms }: Flow, alarm: Alarm): Flow['alarms'] => {
  const { [alarm]: _, ...others } = alarms;
  return others;
};

const alarmNames: Alarm[] = ['deadline', 'timeout', 'heartbeat', 'pause', 'retry'];

/** The earliest alarm of a flow that is due: a heartbeat missed before the timeout comes first. */
const dueAlarm = ({ alarms }: Flow, now: number): Alarm | undefined =>
  alarmNames
    .filter((name) => (alarms[name] ?? Number.POSITIVE_INFINITY) <= now)
    .toSorted((one, other) => (alarms[one] ?? 0) - (alarms[other] ?? 0))[0];

const handlers: { [K in Kind]: Handle<K> } = {
  started: async (run) => {
    const root = flowOf(run, 0);
    if (root.doing.kind !== 'queued') return false;
    record(run, root, 'ExecutionStarted', {
      input: JSON.stringify(run.execution.input),
      ...(run.machine.roleArn && { roleArn: run.machine.roleArn }),
    });
    return goOn(run, root, { next: run.machine.procedure.startAt, output: run.execution.input });
  },
  stopped: async (run, { failure }) => {
    cutShort(run, 'aborted', failure);
    return true;
  },
  rang: async (run, happening) => {
    const flow = run.execution.flows.get(happening.flow);
    const alarm = flow && dueAlarm(flow, run.now);
    return alarm ? onAlarm[alarm](run, flow) : false;
  },
  answered,
  submitted: async (run, happening) => {
    const flow = asked(run, happening);
    if (flow) markSubmitted(run, flow, happening.result);
    return flow !== undefined;
  },
  refused: async (run, happening) => {
    const flow = asked(run, happening);
    return flow?.doing.kind === 'calling' ? failTask(run, flow, happening.failure) : false;
  },
  tokenSucceeded: async (run, happening) => {
    const flow = asked(run, happening);
    return flow ? acceptResult(run, flow, happening.result) : false;
  },
  tokenFailed: async (run, happening) => {
    const flow = asked(run, happening);
    return flow ? failTask(run, flow, happening.failure) : false;
  },
  heartbeat: async (run, happening) => {
    const flow = asked(run, happening);
    if (!flow) return false;
    const every = 'heartbeat' in flow.doing ? flow.doing.heartbeat : 0;
    if (every > 0) change(run, flow, { alarms: { ...flow.alarms, heartbeat: run.now + every * 1000 } });
    return true;
  },
  mapRunStarted: async (run, happening) => {
    const flow = asked(run, happening);
    if (flow?.doing.kind !== 'mapping' || flow.doing.arn !== undefined) return false;
    record(run, flow, 'MapRunStarted', { mapRunArn: happening.arn });
    change(run, flow, { doing: { ...flow.doing, arn: happening.arn } });
    return true;
  },
  mapRunSucceeded: async (run, happening) => {
    const flow = asked(run, happening);
    if (!flow) return false;
    record(run, flow, 'MapRunSucceeded');
    record(run, flow, 'MapStateSucceeded');
    return goOn(run, flow, await leaveWith(run, flow, { result: happening.result }));
  },
  mapRunFailed: async (run, happening) => {
    const flow = asked(run, happening);
    if (!flow) return false;
    record(run, flow, 'MapRunFailed', { ...happening.failure });
    record(run, flow, 'MapStateFailed');
    return goOn(run, flow, await recover(run, flow, happening.failure));
  },
};

const handle = <K extends Kind>(run: Run, happening: Of<K> & { kind: K }) =>
  handlers[happening.kind](run, happening);

const historyIsFull: Failure = {
  error: 'States.Runtime',
  cause: 'The execution reached the maximum number of history events (25000).',
};

/**
 * The interpreter: takes what happened, changes the run's draft of the execution and says which effects to
 * have. Nothing outside the draft is touched. False when what happened is out of date.
 */
export const advance = async (run: Run, happening: Happening): Promise<boolean> => {
  if (run.execution.status !== 'RUNNING') return false;
  try {
    return await handle(run, happening);
  } catch (thrown) {
    if (!(thrown instanceof HistoryFull)) throw thrown;
    fail(run, historyIsFull);
    return true;
  }
};
