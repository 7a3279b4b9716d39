import {
  type CommitteeTerms,
  minutesStep,
  type Seat,
  voteStep,
} from '#domain/casework/committee/committee.ts';
import { choices } from '#domain/casework/committee/tally.ts';
import type { Task } from '#domain/casework/task.ts';
import { type Moment, type Question, taskFor, taskId } from '../writing.ts';

/** What a committee is asked about: everything of a question but its desk, its step and its choices. */
export type Matter = Pick<Question, 'case' | 'round' | 'subjectId' | 'title' | 'question' | 'clock'>;

/** A later sitting of the round asks the same seats again, under ids of its own. */
const inSitting = (task: Task, sitting: number): Task => ({
  ...task,
  id: sitting === 1 ? taskId(task) : `${taskId(task)}~${sitting}`,
  sitting,
});

const vote = (matter: Matter, sitting: number, moment: Moment) => (seat: Seat) => {
  const { role, department } = seat;
  const asked = taskFor(
    {
      ...matter,
      step: voteStep(seat),
      desk: department ? { role, department } : { role },
      title: {
        zh: `${matter.title.zh}（${seat.title.zh}）`,
        en: `${matter.title.en} (${seat.title.en})`,
      },
      choices,
      noteFor: ['approve', 'refuse'],
    },
    moment,
  );
  return inSitting(asked, sitting);
};

const minutes = (matter: Matter, sitting: number, terms: CommitteeTerms, moment: Moment): Task => {
  const asked = taskFor(
    {
      ...matter,
      step: minutesStep,
      desk: { role: 'conference-secretary' },
      title: { zh: `${matter.title.zh}（会议纪要）`, en: `${matter.title.en} (minutes)` },
      question: {
        zh: '请在委员表决后写明会议纪要，结束会议。',
        en: 'Once the members have voted, write the minutes and close the sitting.',
      },
      choices,
    },
    moment,
  );
  return { ...inSitting(asked, sitting), committee: terms, answeredBy: 'minutes' };
};

/** One question to every seat, and the minutes to the secretary. Only the minutes are waited for. */
export const sittingTasks = (
  matter: Matter,
  sitting: number,
  terms: CommitteeTerms,
  moment: Moment,
): Task[] => [...terms.seats.map(vote(matter, sitting, moment)), minutes(matter, sitting, terms, moment)];

/** The sitting that was held last in this round, by its minutes. */
export const lastSitting = (tasks: readonly Task[], round: number): Task | undefined =>
  tasks
    .filter((task) => task.step === minutesStep && task.round === round)
    .toSorted((a, b) => (b.sitting ?? 0) - (a.sitting ?? 0))[0];
