import type { Task } from '#domain/casework/task.ts';
import { refKey } from '../../support/memory/commit.ts';
import { claimsIn, type Fact, type Rows } from './fact.ts';

/** What a person has answered, of those who decide: the subject and the bank answer as well. */
const byOfficers: ReadonlySet<string> = new Set(['approve', 'return', 'refuse', 'uphold', 'dismiss']);

const decidedBy = ({ store }: Rows): Task[] =>
  [...store.tasks.values()].filter(({ decision = '' }) => byOfficers.has(decision));

const hands = (world: Rows) =>
  Map.groupBy(decidedBy(world), (task) => `${task.decidedBy} in ${refKey(task.case)}`);

const ended: ReadonlySet<string> = new Set(['withdrawn', 'refused', 'lapsed', 'draft']);

export const casework: readonly Fact<Rows>[] = [
  {
    says: 'nobody takes two steps of one case',
    broken: (world) =>
      [...hands(world)]
        .filter(([, tasks]) => new Set(tasks.map(({ step }) => step)).size > 1)
        .map(([who]) => who),
  },
  {
    says: 'who makes a batch neither checks nor releases it',
    broken: (world) =>
      decidedBy(world).filter(({ case: ref, decidedBy: person }) => {
        const batch = world.store.cases.get(refKey(ref));
        return batch?.kind === 'batch' && batch.madeBy === person;
      }),
  },
];

/** Once nothing is under way any more. */
export const casesAtRest: readonly Fact<Rows>[] = [
  {
    says: 'of every case that has ended nothing is asked any more',
    broken: (world) =>
      claimsIn(world).filter(
        ({ id, status }) =>
          ended.has(status) &&
          [...world.store.tasks.values()].some((task) => task.case.id === id && task.status === 'open'),
      ),
  },
  {
    says: 'for every open question an execution waits, and for no other',
    broken: ({ store }) => {
      const open = [...store.tasks.values()].filter(
        ({ status, desk }) => status === 'open' && 'role' in desk,
      );
      const asked = new Set(open.map(({ id }) => id));
      const unheard = open.filter(({ id }) => !store.tokens.has(id)).map(({ id }) => id);
      const leftOver = [...store.tokens.keys()].filter(
        (id) => !asked.has(id) && store.tasks.get(id)?.status !== 'open',
      );
      return [...unheard, ...leftOver];
    },
  },
  {
    says: 'a claim that has ended holds no number of a waybill or an invoice',
    broken: (world) =>
      claimsIn(world).filter(
        ({ id, status }) => ended.has(status) && [...world.store.numbers.values()].includes(id),
      ),
  },
];
