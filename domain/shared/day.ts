import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import { accepted, type Checked, refused } from './checked.ts';
import { halfWidth } from './normalise.ts';

/** A calendar day in China, '2026-03-05'. Days compare as text. */
export const Day = z.iso.date().brand<'Day'>();
export type Day = z.infer<typeof Day>;

/** The law's clock: a deadline day ends at 24:00 in Beijing. */
const zone = 'Asia/Shanghai';

export const day = (text: string): Day => Day.parse(text);

export const addDays = (from: Day, days: number): Day =>
  day(Temporal.PlainDate.from(from).add({ days }).toString());

export const daysBetween = (from: Day, to: Day): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days;

/** The day on which an instant falls in China. */
export const dayOf = (instant: string): Day =>
  day(Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString());

/** 24:00 of that day in China, as an instant with milliseconds, so that instants compare as text too. */
export const endOf = (on: Day): string =>
  Temporal.PlainDate.from(on)
    .add({ days: 1 })
    .toZonedDateTime(zone)
    .toInstant()
    .toString({ fractionalSecondDigits: 3 });

/** So many hours later, with milliseconds, so that instants compare as text. */
export const hoursAfter = (instant: string, hours: number): string =>
  Temporal.Instant.from(instant).add({ hours }).toString({ fractionalSecondDigits: 3 });

/** An instant as a clock in China shows it: 2026-03-05 00:00. */
export const chinaTimeOf = (instant: string): string =>
  Temporal.Instant.from(instant)
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })
    .replace('T', ' ');

/** The anniversary of a day so many years later; of 29 February it may be the 28th. */
export const yearsAfter = (from: Day, years: number): Day =>
  day(Temporal.PlainDate.from(from).add({ years }).toString());

/** 2026-03-05, 2026/3/5, 2026.3.5, 20260305 and 2026年3月5日; a time of day after it is ignored. */
const writings = [
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[ T]\d{1,2}:\d{2}(?::\d{2})?)?$/,
  /^(\d{4})(\d{2})(\d{2})$/,
  /^(\d{4})年(\d{1,2})月(\d{1,2})日$/,
];

const dashed = (text: string): string => {
  const [, year = '', month = '', date = ''] =
    writings.map((w) => w.exec(text)).find((m) => m !== null) ?? [];
  return `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
};

export const checkDay = (typed: string): Checked<Day> => {
  const read = Day.safeParse(dashed(halfWidth(typed).trim()));
  if (read.success) return accepted(read.data);
  return refused({
    code: 'DAY-FORMAT',
    severity: 'hard',
    found: typed.trim().slice(0, 64),
    expected: { zh: '日期，如 2026-03-05', en: 'a date, such as 2026-03-05' },
    reason: { zh: '日期格式不正确，或该日期不存在。', en: 'This is not a date, or there is no such day.' },
    next: { zh: '请改为“年-月-日”格式。', en: 'Write it as year-month-day.' },
  });
};
