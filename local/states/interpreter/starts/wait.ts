import type { Flow } from '../../execution.ts';
import { evaluateAs, evaluateCount } from '../../expressions/evaluate.ts';
import { StateFailed } from '../../failure.ts';
import type { WaitState } from '../../machine.ts';
import { quotas } from '../../quotas.ts';
import { change, type Run } from '../run.ts';
import { scopeOf } from '../scope.ts';
import type { Start } from './started.ts';

const timestamp = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

const refuse = (state: WaitState, found: string): never => {
  throw new StateFailed('States.Runtime', `The Wait '${state.name}' cannot wait for ${found}.`);
};

const untilTimestamp = (state: WaitState, text: string): number => {
  const instant = Date.parse(text);
  return timestamp.test(text) && !Number.isNaN(instant) ? instant : refuse(state, `the timestamp '${text}'`);
};

const until = async (run: Run, flow: Flow, state: WaitState): Promise<number> => {
  const scope = scopeOf(run, flow);
  if (state.Timestamp !== undefined) {
    return untilTimestamp(state, await evaluateAs('string', state.Timestamp, scope, 'Timestamp'));
  }
  const seconds = await evaluateCount(state.Seconds ?? 0, scope, 'Seconds');
  return seconds <= quotas.longestTaskSeconds
    ? run.now + seconds * 1000
    : refuse(state, `${seconds} seconds`);
};

export const wait: Start<WaitState> = async (run, flow, state) => {
  const pause = await until(run, flow, state);
  if (pause <= run.now) return { leaving: state };
  change(run, flow, { doing: { kind: 'pausing' }, alarms: { ...flow.alarms, pause } });
  return 'waits';
};
