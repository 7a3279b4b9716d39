import { guardsOf, type Procedure } from '../machine.ts';
import { MachineRefused } from './place.ts';

const all = 'States.ALL';

const checkList = (list: { ErrorEquals: string[] }[], field: string, machine: string, state: string) => {
  for (const [at, { ErrorEquals: names }] of list.entries()) {
    if (!names.includes(all)) continue;
    if (names.length === 1 && at === list.length - 1) continue;
    throw new MachineRefused(
      { machine, state },
      `${field}[${at}].ErrorEquals`,
      'States.ALL stands alone and in the last entry.',
    );
  }
};

/** The wildcard would hide whatever comes after it. */
export const checkGuards = ({ states }: Procedure, machine: string) => {
  for (const state of states.values()) {
    const { Retry = [], Catch = [] } = guardsOf(state);
    checkList(Retry, 'Retry', machine, state.name);
    checkList(Catch, 'Catch', machine, state.name);
  }
};
