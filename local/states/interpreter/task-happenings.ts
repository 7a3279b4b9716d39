import type { Flow } from '../execution.ts';
import type { Failure } from '../failure.ts';
import type { Json } from '../json.ts';
import type { TaskState } from '../machine.ts';
import { withinQuota } from '../quotas.ts';
import { asked, goOn, type Handle } from './happening.ts';
import { leaveWith, recover } from './proceed.ts';
import { change, type Run, stateOf } from './run.ts';
import { recordFailure, recordOutput } from './task-events.ts';

export const taskOf = (run: Run, flow: Flow): TaskState => {
  const state = stateOf(run, flow);
  if (state.Type !== 'Task') throw new Error(`"${flow.state}" is not a task.`);
  return state;
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

const failTask = async (run: Run, flow: Flow, failure: Failure) => {
  recordFailure(run, flow, taskOf(run, flow).resource, 'Failed', failure);
  return goOn(run, flow, await recover(run, flow, failure));
};

const tooLarge = (result: Json, flow: Flow): Failure | undefined => {
  try {
    withinQuota(result, 'returned a result', flow.state);
    return undefined;
  } catch (thrown) {
    return { error: 'States.DataLimitExceeded', cause: String(Object(thrown).message) };
  }
};

const accept = async (run: Run, flow: Flow, result: Json) => {
  const failure = tooLarge(result, flow);
  if (failure) return failTask(run, flow, failure);
  recordOutput(run, flow, taskOf(run, flow).resource, 'Succeeded', result);
  return goOn(run, flow, await leaveWith(run, flow, { result }));
};

/** The request has been answered: that is the result, or the beginning of the wait for the token. */
export const answered: Handle<'answered'> = async (run, happening) => {
  const flow = asked(run, happening);
  if (flow?.doing.kind !== 'calling') return false;
  if (taskOf(run, flow).resource.pattern !== 'waitForTaskToken') return accept(run, flow, happening.result);
  markSubmitted(run, flow, happening.result);
  return true;
};

export const submitted: Handle<'submitted'> = async (run, happening) => {
  const flow = asked(run, happening);
  if (flow) markSubmitted(run, flow, happening.result);
  return flow !== undefined;
};

export const refused: Handle<'refused'> = async (run, happening) => {
  const flow = asked(run, happening);
  return flow?.doing.kind === 'calling' ? failTask(run, flow, happening.failure) : false;
};

export const tokenSucceeded: Handle<'tokenSucceeded'> = async (run, happening) => {
  const flow = asked(run, happening);
  return flow ? accept(run, flow, happening.result) : false;
};

export const tokenFailed: Handle<'tokenFailed'> = async (run, happening) => {
  const flow = asked(run, happening);
  return flow ? failTask(run, flow, happening.failure) : false;
};

export const heartbeat: Handle<'heartbeat'> = async (run, happening) => {
  const flow = asked(run, happening);
  if (!flow) return false;
  const every = 'heartbeat' in flow.doing ? flow.doing.heartbeat : 0;
  if (every > 0) change(run, flow, { alarms: { ...flow.alarms, heartbeat: run.now + every * 1000 } });
  return true;
};
