import * as z from 'zod';
import { Day } from '../shared/day.ts';
import { addWorkingDays, type Deadline, workingDaysBetween } from '../shared/working-days.ts';

/** The working days someone has for a case. The day it starts or resumes on is not counted. */
export const WorkingDayClock = z.object({
  startedOn: Day,
  allowed: z.int().positive(),
  /** Working days of the stretches that have ended. */
  used: z.int().nonnegative(),
  /** Absent while the clock stands: correction, audit, objection, investigation. */
  runningSince: Day.optional(),
});
export type WorkingDayClock = Readonly<z.infer<typeof WorkingDayClock>>;

export const start = (day: Day, allowed: number): WorkingDayClock => ({
  startedOn: day,
  allowed,
  used: 0,
  runningSince: day,
});

/** Working days used up to and including today. */
export const used = ({ used: before, runningSince }: WorkingDayClock, today: Day): number =>
  runningSince === undefined ? before : before + Math.max(0, workingDaysBetween(runningSince, today));

/** A clock that stands already goes on standing: the same return may be heard twice. */
export const stop = (clock: WorkingDayClock, day: Day): WorkingDayClock => ({
  startedOn: clock.startedOn,
  allowed: clock.allowed,
  used: used(clock, day),
});

export const resume = (clock: WorkingDayClock, day: Day): WorkingDayClock =>
  clock.runningSince === undefined ? { ...clock, runningSince: day } : clock;

/** Working days left; negative when overdue. */
export const left = (clock: WorkingDayClock, today: Day): number => clock.allowed - used(clock, today);

/** The last day, or nothing while the clock stands. */
export const due = ({ allowed, used: before, runningSince }: WorkingDayClock): Deadline | undefined =>
  runningSince === undefined ? undefined : addWorkingDays(runningSince, allowed - before);

export type Colour = 'green' | 'yellow' | 'red';

/** Electronic supervision: green, yellow on the last working day but one and after, red once the last has ended. */
export const colour = (clock: WorkingDayClock, today: Day): Colour => {
  const last = due(clock)?.day;
  const days = left(clock, today);
  // A Saturday after a Friday deadline uses no working day, and is overdue all the same.
  if (days < 0 || (last !== undefined && today > last)) return 'red';
  return days > 1 ? 'green' : 'yellow';
};
