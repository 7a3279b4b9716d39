import type { Flow } from '../../execution.ts';
import { evaluate, evaluateCount, type Scope } from '../../expressions/evaluate.ts';
import type { Json, JsonObject } from '../../json.ts';
import type { TaskState } from '../../machine.ts';
import { ranges, withinQuota } from '../../quotas.ts';
import { change, type Run } from '../run.ts';
import { scopeOf } from '../scope.ts';
import { recordScheduled } from '../task-events.ts';
import type { Start } from './started.ts';

/** Zero where the definition says nothing: no alarm is set. */
const seconds = async (field: 'TimeoutSeconds' | 'HeartbeatSeconds', state: TaskState, scope: Scope) => {
  const template = state[field];
  return template === undefined ? 0 : evaluateCount(template, scope, field, ranges.limit);
};

const alarmsFor = (now: number, timeout: number, heartbeat: number) => ({
  ...(timeout > 0 && { timeout: now + timeout * 1000 }),
  ...(heartbeat > 0 && { heartbeat: now + heartbeat * 1000 }),
});

const ask = (
  run: Run,
  flow: Flow,
  { resource }: TaskState,
  args: Json,
  heartbeat: number,
  alarms: Flow['alarms'],
) => {
  change(run, flow, {
    doing: { kind: 'calling', arguments: args, submitted: false, heartbeat },
    alarms: { ...flow.alarms, ...alarms },
  });
  run.effects.push({ kind: 'call', flow: flow.id, attempt: flow.attempt, resource, arguments: args });
};

const limits = (timeout: number, heartbeat: number): JsonObject => ({
  ...(timeout > 0 && { timeoutInSeconds: timeout }),
  ...(heartbeat > 0 && { heartbeatInSeconds: heartbeat }),
});

/** A new attempt: its arguments, alarms and token are its own. */
export const task: Start<TaskState> = async (run, flow, state) => {
  change(run, flow, { attempt: flow.attempt + 1 });
  const waits = state.resource.pattern === 'waitForTaskToken';
  const scope = scopeOf(run, flow, waits ? { token: run.token(flow) } : {});
  const args =
    state.Arguments === undefined ? flow.input : await evaluate(state.Arguments, scope, 'Arguments');
  withinQuota(args, 'was given arguments', flow.state);
  const timeout = await seconds('TimeoutSeconds', state, scope);
  const heartbeat = await seconds('HeartbeatSeconds', state, scope);
  recordScheduled(run, flow, state.resource, args, limits(timeout, heartbeat));
  ask(run, flow, state, args, heartbeat, alarmsFor(run.now, timeout, heartbeat));
  return 'waits';
};
