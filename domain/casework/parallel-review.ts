import { type Day, dayOf } from '../shared/day.ts';
import { resume, start, stop, type WorkingDayClock } from './clock.ts';
import type { Opinion } from './opinions.ts';
import type { Department } from './role.ts';
import type { Task } from './task.ts';

/** What a case remembers of its departments over the rounds: who has agreed, and how much of its time each has used. */
export type ParallelReview = {
  readonly agreed: readonly Department[];
  readonly clocks: Readonly<Record<Department, WorkingDayClock>>;
};

/** The departments still to be asked: who has agreed once is not asked again after a correction. */
export const stillToAsk = ({ agreed }: ParallelReview, departments: readonly Department[]): Department[] =>
  departments.filter((department) => !agreed.includes(department));

/** Each asked department's clock: new, or the stopped one running on from today (domain study §3.9). */
export const runningClocks = (
  review: ParallelReview,
  departments: readonly Department[],
  allowed: number,
  today: Day,
): Record<Department, WorkingDayClock> => ({
  ...review.clocks,
  ...Object.fromEntries(
    stillToAsk(review, departments).map((department) => {
      const clock = review.clocks[department];
      return [department, clock ? resume(clock, today) : start(today, allowed)];
    }),
  ),
});

const departmentOf = ({ desk }: Task) => ('role' in desk ? desk.department : undefined);

/** Every clock stops on the day its department decided. */
const stoppedClocks = (
  { clocks }: ParallelReview,
  tasks: readonly Task[],
): Record<Department, WorkingDayClock> => ({
  ...clocks,
  ...Object.fromEntries(
    tasks.flatMap((task) => {
      const department = departmentOf(task);
      const clock = department ? clocks[department] : undefined;
      return department && clock && task.decidedAt ? [[department, stop(clock, dayOf(task.decidedAt))]] : [];
    }),
  ),
});

const agreeing = (opinions: readonly Opinion[]): Department[] =>
  opinions.filter(({ decision }) => decision === 'approve').map(({ department }) => department);

/** The case as it stands once these departments have spoken. */
export const heard = <C extends ParallelReview>(
  item: C,
  tasks: readonly Task[],
  opinions: readonly Opinion[],
) => ({
  ...item,
  agreed: [...item.agreed, ...agreeing(opinions)],
  clocks: stoppedClocks(item, tasks),
});

/** The departments' tasks of this round that have been decided. */
export const spokenIn =
  (round: number) =>
  ({ round: asked, step, status }: Task): boolean =>
    asked === round && step.startsWith('review:') && status === 'decided';
