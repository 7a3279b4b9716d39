import { hasLastTrouble, type Story, type Visit } from './visit.ts';

export const outcomes = [
  'failed',
  'retrying',
  'running',
  'waiting',
  'aborted',
  'caught',
  'succeeded',
] as const;

/** What came of a visit, the gravest first: a state that was visited often wears the gravest of its colours. */
export type Outcome = (typeof outcomes)[number];

/** Nothing is being done for it: a person, a time or those inside are waited for. */
const waits = ({ type, attempts }: Visit) => type !== 'Task' || (attempts.at(-1)?.submitted ?? false);

const ofOpen = (visit: Visit): Outcome => {
  if (hasLastTrouble(visit)) return 'retrying';
  return waits(visit) ? 'waiting' : 'running';
};

/** An execution that was ended from outside has no state to blame. */
const endings: Readonly<Record<string, Outcome>> = { ABORTED: 'aborted', TIMED_OUT: 'aborted' };

const ofClosed = (visit: Visit, status: string): Outcome =>
  visit.isAborted ? 'aborted' : (endings[status] ?? 'failed');

export const outcomeOf = (visit: Visit, status: string): Outcome => {
  if (visit.leftAt !== undefined) return hasLastTrouble(visit) ? 'caught' : 'succeeded';
  const isOpen = status === 'RUNNING' && !visit.isAborted && !visit.isOver;
  return isOpen ? ofOpen(visit) : ofClosed(visit, status);
};

export type Tally = { outcome: Outcome; counts: ReadonlyMap<Outcome, number> };

/** What came of each state that was reached. */
export const tallies = ({ visits }: Story, status: string): ReadonlyMap<string, Tally> =>
  new Map(
    [...Map.groupBy(visits, ({ state }) => state)].map(([state, all]) => {
      const found = Map.groupBy(all, (visit) => outcomeOf(visit, status));
      const counts = new Map(outcomes.flatMap((each) => countOf(each, found.get(each))));
      return [state, { outcome: [...counts.keys()][0] ?? 'succeeded', counts }];
    }),
  );

const countOf = (outcome: Outcome, visits: readonly Visit[] | undefined): [Outcome, number][] =>
  visits ? [[outcome, visits.length]] : [];
