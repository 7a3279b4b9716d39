import { getISO } from 'temporal-polyfill/fns/Calendar';
import * as Instant from 'temporal-polyfill/fns/Instant';
import * as PlainDate from 'temporal-polyfill/fns/PlainDate';
import * as PlainDateTime from 'temporal-polyfill/fns/PlainDateTime';
import * as ZonedDateTime from 'temporal-polyfill/fns/ZonedDateTime';
import * as z from 'zod';
import { accepted, type Checked, refused } from './checked.ts';
import { halfWidth } from './normalise.ts';

/** A calendar day in China, '2026-03-05'. Days compare as text. */
export const Day = z.iso.date().brand<'Day'>();
export type Day = z.infer<typeof Day>;

/** The law's clock: a deadline day ends at 24:00 in Beijing. */
const zone = 'Asia/Shanghai';

export const day = (text: string): Day => Day.parse(text);

const dateOf = (on: Day): PlainDate.Record => PlainDate.fromString(on, getISO);
const dayFrom = (date: PlainDate.Record): Day => day(PlainDate.toString(date));

const inChina = (instant: string): ZonedDateTime.Record =>
  Instant.toZonedDateTimeISO(Instant.fromString(instant), zone);

/** With milliseconds, so that instants compare as text. */
const written = (instant: Instant.Record): string => Instant.toString(instant, { fractionalSecondDigits: 3 });

export const addDays = (from: Day, days: number): Day => dayFrom(PlainDate.addDays(dateOf(from), days));

export const daysBetween = (from: Day, to: Day): number => PlainDate.diffDays(dateOf(from), dateOf(to));

/** The day on which an instant falls in China. */
export const dayOf = (instant: string): Day => dayFrom(ZonedDateTime.toPlainDate(inChina(instant)));

/** 24:00 of that day in China, as an instant. */
export const endOf = (on: Day): string =>
  written(ZonedDateTime.toInstant(PlainDate.toZonedDateTime(PlainDate.addDays(dateOf(on), 1), zone)));

/** So many hours later. */
export const hoursAfter = (instant: string, hours: number): string =>
  written(Instant.addHours(Instant.fromString(instant), hours));

/** An instant as a clock in China shows it: 2026-03-05 00:00. */
export const chinaTimeOf = (instant: string): string =>
  PlainDateTime.toString(ZonedDateTime.toPlainDateTime(inChina(instant)), { smallestUnit: 'minute' }).replace(
    'T',
    ' ',
  );

/** The same day so many months later; where there is none, the last of that month. */
export const monthsAfter = (from: Day, months: number): Day =>
  dayFrom(PlainDate.addMonths(dateOf(from), months));

/** The anniversary of a day so many years later; of 29 February it may be the 28th. */
export const yearsAfter = (from: Day, years: number): Day => dayFrom(PlainDate.addYears(dateOf(from), years));

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
