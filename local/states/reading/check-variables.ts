import { innerOf, type Procedure, type State } from '../machine.ts';
import { quotas } from '../quotas.ts';
import { MachineRefused, type Place } from './place.ts';

const assignments = (state: State): string[] => {
  const rules = state.Type === 'Choice' ? state.Choices : [];
  const catchers = 'Catch' in state ? (state.Catch ?? []) : [];
  const own = 'Assign' in state ? [state] : [];
  return [...own, ...rules, ...catchers].flatMap(({ Assign }) => Object.keys(Assign ?? {}));
};

/** A distributed Map's iterations are executions of their own, with their own variables. */
const isApart = (state: State) => state.Type === 'Map' && state.distributed;

const identifier = /^[\p{ID_Start}_][\p{ID_Continue}]*$/u;

const isName = (name: string) => identifier.test(name) && name.length <= quotas.variableName;

const mustBeNames = (names: string[], place: Place) => {
  const wrong = names.find((name) => !isName(name));
  if (wrong === undefined) return;
  const sentence = `a variable is named by letters, digits and underscores, ${quotas.variableName} at most.`;
  throw new MachineRefused(place, `Assign.${wrong}`, sentence);
};

const checkScope = (names: string[], outer: string[], place: Place) => {
  if (names.includes('states')) throw new MachineRefused(place, 'Assign.states', '$states is reserved.');
  const taken = names.find((name) => outer.includes(name));
  if (taken) throw new MachineRefused(place, `Assign.${taken}`, 'this variable belongs to an outer scope.');
};

/** An inner scope reads the variables around it, but a name belongs to the scope that assigns it. */
export const checkVariables = ({ states }: Procedure, machine: string, outer: string[] = []) => {
  const own = [...states.values()].flatMap(assignments);
  for (const state of states.values()) {
    const place = { machine, state: state.name };
    mustBeNames(assignments(state), place);
    checkScope(assignments(state), outer, place);
    const around = isApart(state) ? [] : [...outer, ...own];
    for (const procedure of innerOf(state)) checkVariables(procedure, machine, around);
  }
};
