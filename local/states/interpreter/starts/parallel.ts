import { evaluate } from '../../expressions/evaluate.ts';
import type { ParallelState } from '../../machine.ts';
import { withinQuota } from '../../quotas.ts';
import { change, record } from '../run.ts';
import { scopeOf } from '../scope.ts';
import { innerFlow } from './inner-flow.ts';
import type { Start } from './started.ts';

export const parallel: Start<ParallelState> = async (run, flow, state) => {
  const input =
    state.Arguments === undefined
      ? flow.input
      : await evaluate(state.Arguments, scopeOf(run, flow), 'Arguments');
  withinQuota(input, 'was given arguments', flow.state);
  record(run, flow, 'ParallelStateStarted');
  change(run, flow, { doing: { kind: 'branching', concurrency: state.branches.length, tolerated: {} } });
  for (const index of state.branches.keys()) innerFlow(run, flow, { index, input });
  return 'branches';
};
