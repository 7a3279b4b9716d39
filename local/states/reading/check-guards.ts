import { guardsOf, type Procedure } from '../machine.ts';
import { MachineRefused, type Place } from './place.ts';

const all = 'States.ALL';
const reserved = 'States.';

/** The names that the language keeps for itself, as far as a state of ours may fail with them or they name others. */
const raised = new Set([
  all,
  'States.DataLimitExceeded',
  'States.ExceedToleratedFailureThreshold',
  'States.HeartbeatTimeout',
  'States.ItemReaderFailed',
  'States.NoChoiceMatched',
  'States.Permissions',
  'States.QueryEvaluationError',
  'States.ResultWriterFailed',
  'States.Runtime',
  'States.TaskFailed',
  'States.Timeout',
]);

/** The language lists it too; what was seen to be reported is something else. */
const insteadOf: Record<string, string> = {
  'States.BranchFailed': 'a Parallel fails with the error of its branch; name that one, or States.ALL.',
};

/** Whoever waits for what never comes has made a mistake, and is told before it matters. */
const checkNames = (names: string[], place: Place, field: string) => {
  const unheard = names.find((name) => name.startsWith(reserved) && !raised.has(name));
  if (unheard === undefined) return;
  const why = insteadOf[unheard] ?? 'no state of JSONata fails with it.';
  throw new MachineRefused(place, field, `nothing here fails with ${unheard}: ${why}`);
};

const checkList = (list: { ErrorEquals: string[] }[], field: string, machine: string, state: string) => {
  for (const [at, { ErrorEquals: names }] of list.entries()) {
    checkNames(names, { machine, state }, `${field}[${at}].ErrorEquals`);
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
