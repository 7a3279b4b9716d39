import calendar from 'chinese-days';
import * as z from 'zod';
import { addDays, type Day, endOf } from './day.ts';

/** A day by which something must happen. Provisional: the State Council has not yet published that year's holidays. */
export type Deadline = { readonly day: Day; readonly endsAt: string; readonly provisional: boolean };

/** How long something lasts, as a policy states it: 7 calendar days with the first counted; 5 working days. */
export const Term = z.object({
  length: z.int().positive(),
  unit: z.enum(['calendar', 'working']),
  firstDayCounts: z.boolean(),
});
export type Term = Readonly<z.infer<typeof Term>>;

/** National Day is in every notice; a year without it has no notice. */
const isPublished = (year: number): boolean =>
  calendar.getHolidaysInRange(`${year}-10-01`, `${year}-10-03`, false).length > 0;

const lastPublishedFrom = (year: number): number =>
  isPublished(year + 1) ? lastPublishedFrom(year + 1) : year;

let found: number | undefined;

/**
 * The calendar library answers for later years as if it knew; it knows no more than weekends. Looked for when it is first
 * asked: every function would begin with it otherwise, and few ask.
 */
export const lastKnownYear = (): number => {
  found ??= lastPublishedFrom(2020);
  return found;
};

export const isWorkingDay = (day: Day): boolean => calendar.isWorkday(day);

const deadline = (day: Day): Deadline => ({
  day,
  endsAt: endOf(day),
  provisional: day > `${lastKnownYear()}-12-31`,
});

/** The nth working day after `start`, which is not counted itself; make-up workdays count. */
export const addWorkingDays = (start: Day, n: number): Deadline => {
  let day = start;
  for (let left = n; left > 0; left -= isWorkingDay(day) ? 1 : 0) day = addDays(day, 1);
  return deadline(day);
};

/** Working days after `from` up to and including `to`; negative when `to` has gone by. */
export const workingDaysBetween = (from: Day, to: Day): number => {
  if (to < from) return -workingDaysBetween(to, from);
  let count = 0;
  for (let day = from; day < to; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day)) count += 1;
  }
  return count;
};

/** The last day of a notice or a term that begins on `from`. */
export const noticeEnd = (from: Day, { length, unit, firstDayCounts }: Term): Deadline => {
  const eve = firstDayCounts ? addDays(from, -1) : from;
  return unit === 'working'
    ? addWorkingDays(eve, length)
    : { ...deadline(addDays(eve, length)), provisional: false };
};
