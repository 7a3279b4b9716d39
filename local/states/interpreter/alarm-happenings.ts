import type { Alarm, Flow } from '../execution.ts';
import { cutShort } from './close.ts';
import { goOn, type Handle } from './happening.ts';
import { attempt, leaveWith, recover } from './proceed.ts';
import { abandon, change, type Run } from './run.ts';
import { recordFailure } from './task-events.ts';
import { taskOf } from './task-happenings.ts';

const errors = { timeout: 'States.Timeout', heartbeat: 'States.HeartbeatTimeout' } as const;

const timeOut = (alarm: keyof typeof errors) => async (run: Run, flow: Flow) => {
  const failure = { error: errors[alarm] };
  abandon(run, flow);
  recordFailure(run, flow, taskOf(run, flow).resource, 'TimedOut', failure);
  return goOn(run, flow, await recover(run, flow, failure));
};

const onAlarm: Record<Alarm, (run: Run, flow: Flow) => Promise<true>> = {
  deadline: async (run) => {
    cutShort(run, 'timedOut', { error: 'States.Timeout' });
    return true;
  },
  timeout: timeOut('timeout'),
  heartbeat: timeOut('heartbeat'),
  pause: async (run, flow) => goOn(run, flow, await leaveWith(run, flow)),
  retry: async (run, flow) => {
    const { retry: _, ...alarms } = flow.alarms;
    change(run, flow, { alarms, doing: { kind: 'deciding' }, remains: undefined });
    return goOn(run, flow, await attempt(run, flow));
  },
};

const names: Alarm[] = ['deadline', 'timeout', 'heartbeat', 'pause', 'retry'];

/** The earliest alarm of a flow that is due: a heartbeat missed before the timeout comes first. */
const dueAlarm = ({ alarms }: Flow, now: number): Alarm | undefined =>
  names
    .filter((name) => (alarms[name] ?? Number.POSITIVE_INFINITY) <= now)
    .toSorted((one, other) => (alarms[one] ?? 0) - (alarms[other] ?? 0))[0];

export const rang: Handle<'rang'> = async (run, happening) => {
  const flow = run.execution.flows.get(happening.flow);
  const alarm = flow && dueAlarm(flow, run.now);
  return alarm ? onAlarm[alarm](run, flow) : false;
};
