import type { Flow } from '../../execution.ts';
import type { State } from '../../machine.ts';
import type { Run } from '../run.ts';
import { choice } from './choice.ts';
import { distributedMap } from './distributed-map.ts';
import { fail } from './fail.ts';
import { inlineMap } from './map.ts';
import { parallel } from './parallel.ts';
import { pass } from './pass.ts';
import type { Start, Started } from './started.ts';
import { task } from './task.ts';
import { wait } from './wait.ts';

type StateOf<T extends State['Type']> = Extract<State, { Type: T }>;
type Starts = { [T in State['Type']]: Start<StateOf<T>> };

const starts: Starts = {
  Task: task,
  Pass: pass,
  Succeed: pass,
  Fail: fail,
  Choice: choice,
  Wait: wait,
  Parallel: parallel,
  Map: (run, flow, state) => (state.distributed ? distributedMap : inlineMap)(run, flow, state),
};

export const start = <T extends State['Type']>(
  run: Run,
  flow: Flow,
  state: StateOf<T> & { Type: T },
): Promise<Started> => starts[state.Type](run, flow, state);
