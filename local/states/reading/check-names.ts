import { innerOf, type Procedure } from '../machine.ts';
import { MachineRefused } from './place.ts';

const namesIn = ({ states }: Procedure): string[] =>
  [...states.values()].flatMap((state) => [state.name, ...innerOf(state).flatMap(namesIn)]);

/** A name stands for one state of the whole machine: the history says no more than the name. */
export const checkNames = (procedure: Procedure, machine: string) => {
  const names = namesIn(procedure);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice === undefined) return;
  throw new MachineRefused(
    { machine, state: twice },
    '',
    'this name stands for another state of the machine already.',
  );
};
