import type { Decision, Task } from '../task.ts';
import { type CommitteeTerms, isVote, type Majority, seatOf, voteStep } from './committee.ts';

export type Choice = Extract<Decision, 'approve' | 'refuse' | 'cannot-decide'>;
export const choices = ['approve', 'refuse', 'cannot-decide'] as const satisfies readonly Choice[];

type Voted = Pick<Task, 'step' | 'round' | 'sitting' | 'decision'>;
type Sitting = Pick<Task, 'round' | 'sitting'>;

/** What a sitting came to; where nothing was decided, why. */
export type Tally = {
  readonly counts: Readonly<Record<Choice, number>>;
  readonly present: number;
  readonly outcome: Choice;
  readonly why?: 'no-quorum' | 'no-majority';
};

export const isChoice = (decision: Decision | undefined): decision is Choice =>
  choices.some((choice) => choice === decision);

const reaches: Readonly<Record<Majority, (votes: number, present: number) => boolean>> = {
  'more-than-half': (votes, present) => 2 * votes > present,
  'two-thirds': (votes, present) => 3 * votes >= 2 * present,
};

/** The votes of one sitting. */
export const votesOf = <T extends Voted>(tasks: readonly T[], { round, sitting }: Sitting): T[] =>
  tasks.filter((task) => isVote(task) && task.round === round && task.sitting === sitting);

/** Whose vote is still awaited. */
export const seatsOpen = ({ seats }: CommitteeTerms, votes: readonly Pick<Voted, 'step' | 'decision'>[]) =>
  seats.filter((seat) => !votes.some((vote) => vote.step === voteStep(seat) && isChoice(vote.decision)));

/** A sitting without a quorum decides nothing, nor does one in which no side has its majority: no vote is a casting one. */
export const tallyOf = (
  { seats, quorum, majority }: CommitteeTerms,
  votes: readonly Pick<Voted, 'step' | 'decision'>[],
): Tally => {
  const cast = votes.filter((vote) => seats.some(({ id }) => id === seatOf(vote)));
  const said = (choice: Choice) => cast.filter(({ decision }) => decision === choice).length;
  const counts = {
    approve: said('approve'),
    refuse: said('refuse'),
    'cannot-decide': said('cannot-decide'),
  };
  const present = counts.approve + counts.refuse + counts['cannot-decide'];
  if (present < quorum) return { counts, present, outcome: 'cannot-decide', why: 'no-quorum' };
  const won = (['approve', 'refuse'] as const).find((choice) => reaches[majority](counts[choice], present));
  return won
    ? { counts, present, outcome: won }
    : { counts, present, outcome: 'cannot-decide', why: 'no-majority' };
};
