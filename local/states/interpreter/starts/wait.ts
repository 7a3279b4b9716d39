import type { Flow } from '../../execution.ts';
import { evaluateAs, evaluateCount } from '../../expressions/evaluate.ts';
import { QueryFailed } from '../../failure.ts';
import { instantOf } from '../../instant.ts';
import type { WaitState } from '../../machine.ts';
import { ranges } from '../../quotas.ts';
import { change, type Run } from '../run.ts';
import { scopeOf } from '../scope.ts';
import type { Start } from './started.ts';

const untilTimestamp = (text: string): number => {
  const instant = instantOf(text);
  if (instant !== undefined) return instant;
  throw new QueryFailed(
    'Timestamp',
    `The value for the field 'Timestamp' is no instant with a time zone: ${text}`,
  );
};

const until = async (run: Run, flow: Flow, state: WaitState): Promise<number> => {
  const scope = scopeOf(run, flow);
  if (state.Timestamp !== undefined) {
    return untilTimestamp(await evaluateAs('string', state.Timestamp, scope, 'Timestamp'));
  }
  const seconds = await evaluateCount(state.Seconds ?? 0, scope, 'Seconds', ranges.pause);
  return run.now + seconds * 1000;
};

export const wait: Start<WaitState> = async (run, flow, state) => {
  const pause = await until(run, flow, state);
  if (pause <= run.now) return { leaving: state };
  change(run, flow, { doing: { kind: 'pausing' }, alarms: { ...flow.alarms, pause } });
  return 'waits';
};
