import { evaluateAs } from '../../expressions/evaluate.ts';
import { StateFailed } from '../../failure.ts';
import type { ChoiceState } from '../../machine.ts';
import { scopeOf } from '../scope.ts';
import type { Start } from './started.ts';

/** The first rule that holds decides; only it is evaluated further. */
export const choice: Start<ChoiceState> = async (run, flow, state) => {
  const scope = scopeOf(run, flow);
  for (const [at, rule] of state.Choices.entries()) {
    const holds = await evaluateAs('boolean', rule.Condition, scope, `Choices[${at}]/Condition`);
    if (holds) return { leaving: rule };
  }
  if (state.Default !== undefined) return { leaving: { ...state, Next: state.Default } };
  throw new StateFailed(
    'States.NoChoiceMatched',
    `No choice rule of '${state.name}' holds, and it has no Default.`,
  );
};
