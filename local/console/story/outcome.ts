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

/** The story of an execution, and how it stands. */
export type Told = { story: Story; status: string };

const cameOf = ({ story, status }: Told) =>
  story.visits.map((visit) => ({ state: visit.state, outcome: outcomeOf(visit, status) }));

/** What came of each state that was reached, in all of these executions. */
export const tallies = (all: readonly Told[]): ReadonlyMap<string, Tally> =>
  new Map(
    [...Map.groupBy(all.flatMap(cameOf), ({ state }) => state)].map(([state, visits]) => {
      const found = Map.groupBy(visits, ({ outcome }) => outcome);
      const counts = new Map(outcomes.flatMap((each) => countOf(each, found.get(each))));
      return [state, { outcome: [...counts.keys()][0] ?? 'succeeded', counts }];
    }),
  );

const countOf = (outcome: Outcome, visits: readonly unknown[] | undefined): [Outcome, number][] =>
  visits ? [[outcome, visits.length]] : [];

/** The ways that were taken in any of them. */
export const taken = (all: readonly Told[]): ReadonlySet<string> =>
  new Set(all.flatMap(({ story }) => [...story.taken]));
