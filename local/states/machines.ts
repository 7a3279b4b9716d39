import type { Execution, Place } from './execution.ts';
import type { Journal } from './journal/journal.ts';
import type { Machine, Procedure, State } from './machine.ts';
import { type Definition, type Knows, readMachine } from './reading/read-machine.ts';

export type Machines = ReturnType<typeof openMachines>;

const innerOf = (state: State | undefined, index: number): Procedure => {
  if (state?.Type === 'Map') return state.processor;
  const branch = state?.Type === 'Parallel' ? state.branches[index] : undefined;
  if (!branch) throw new Error('An execution stands in a state that its definition does not have.');
  return branch;
};

const procedureAt = (procedure: Procedure, place: Place): Procedure =>
  place.reduce((outer, { state, index }) => innerOf(outer.states.get(state), index), procedure);

/** The machines as deployed now, and every definition that an execution was ever started under. */
export const openMachines = (definitions: Definition[], journal: Journal, knows: Knows) => {
  const current = new Map(
    definitions.map((definition) => {
      const machine = readMachine(definition, knows);
      const id = journal.definitionId(machine.arn, machine.definition);
      return [machine.arn, { machine, id }] as const;
    }),
  );
  const byId = new Map([...current.values()].map(({ machine, id }) => [id, machine]));

  const remembered = (id: number): Machine => {
    const kept = journal.definition(id);
    const named = kept && current.get(kept.arn)?.machine;
    if (!kept) throw new Error(`The journal has no definition ${id}.`);
    const { name, roleArn } = named ?? { name: kept.arn.split(':').at(-1) ?? kept.arn, roleArn: '' };
    const machine = readMachine({ arn: kept.arn, name, roleArn, definition: JSON.parse(kept.body) });
    byId.set(id, machine);
    return machine;
  };

  return {
    all: () => [...current.values()].map(({ machine }) => machine),
    find: (arn: string) => current.get(arn),
    /** The machine of an execution; for an item of a distributed Map, what is done for each item. */
    of: ({ definition, place }: Pick<Execution, 'definition' | 'place'>): Machine => {
      const machine = byId.get(definition) ?? remembered(definition);
      return place.length === 0 ? machine : { ...machine, procedure: procedureAt(machine.procedure, place) };
    },
  };
};
