import type { Procedure, State } from '../machine.ts';
import { MachineRefused } from './place.ts';

type Target = { field: string; next: string | undefined };

const own = (state: State): Target[] => {
  if (state.Type === 'Choice') {
    const rules = state.Choices.map(({ Next }, at) => ({ field: `Choices[${at}].Next`, next: Next }));
    return [...rules, { field: 'Default', next: state.Default }];
  }
  return 'Next' in state ? [{ field: 'Next', next: state.Next }] : [];
};

const caught = (state: State): Target[] =>
  'Catch' in state
    ? (state.Catch ?? []).map(({ Next }, at) => ({ field: `Catch[${at}].Next`, next: Next }))
    : [];

const mustGoOn = new Set(['Task', 'Pass', 'Wait', 'Parallel', 'Map']);

const leavesOnce = (state: State) =>
  !mustGoOn.has(state.Type) ||
  ('Next' in state && state.Next !== undefined) !== ('End' in state && state.End === true);

const checkState = (state: State, { states }: Procedure, machine: string) => {
  const place = { machine, state: state.name };
  if (!leavesOnce(state)) throw new MachineRefused(place, 'Next', 'a state says either Next or End.');
  const lost = [...own(state), ...caught(state)].find(({ next }) => next !== undefined && !states.has(next));
  if (lost) throw new MachineRefused(place, lost.field, `there is no state "${lost.next}" beside it.`);
};

/** Every Next names a state of the same procedure, and every path has an end. */
export const checkTargets = (procedure: Procedure, machine: string) => {
  if (!procedure.states.has(procedure.startAt)) {
    throw new MachineRefused({ machine }, 'StartAt', `there is no state "${procedure.startAt}".`);
  }
  for (const state of procedure.states.values()) checkState(state, procedure, machine);
};
