import type { Procedure, State } from '../machine.ts';
import { MachineRefused, type Place } from './place.ts';

const assignments = (state: State): string[] => {
  const rules = state.Type === 'Choice' ? state.Choices : [];
  const catchers = 'Catch' in state ? (state.Catch ?? []) : [];
  const own = 'Assign' in state ? [state] : [];
  return [...own, ...rules, ...catchers].flatMap(({ Assign }) => Object.keys(Assign ?? {}));
};

const innerOf = (state: State): Procedure[] => {
  if (state.Type === 'Parallel') return state.branches;
  // A distributed Map's iterations are executions of their own, with their own variables.
  return state.Type === 'Map' && !state.distributed ? [state.processor] : [];
};

const checkNames = (names: string[], outer: string[], place: Place) => {
  if (names.includes('states')) throw new MachineRefused(place, 'Assign.states', '$states is reserved.');
  const taken = names.find((name) => outer.includes(name));
  if (taken) throw new MachineRefused(place, `Assign.${taken}`, 'this variable belongs to an outer scope.');
};

/** An inner scope reads the variables around it, but a name belongs to the scope that assigns it. */
export const checkVariables = ({ states }: Procedure, machine: string, outer: string[] = []) => {
  const own = [...states.values()].flatMap(assignments);
  for (const state of states.values()) {
    checkNames(assignments(state), outer, { machine, state: state.name });
    for (const procedure of innerOf(state)) checkVariables(procedure, machine, [...outer, ...own]);
  }
};
