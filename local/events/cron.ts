import { Temporal } from 'temporal-polyfill';

/** What a schedule says, as a question: when is it due after this instant? Undefined means never again. */
export type Next = (after: number) => number | undefined;

const units: Record<string, number> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/** `rate(5 minutes)`, `cron(0 8 ? * MON-FRI *)` or `at(2026-01-31T08:00:00)`, in a time zone. Throws what it cannot read. */
export const nextOf = (expression: string, timeZone: string): Next => {
  const [, kind = '', given = ''] = /^(rate|cron|at)\((.*)\)$/.exec(expression.trim()) ?? [];
  const reader = readers[kind];
  if (!reader) throw new Error(`the schedule ${expression}`);
  return reader(given, timeZone);
};

const rate = (given: string): Next => {
  const [, count, unit = ''] = /^(\d+) (minute|hour|day)s?$/.exec(given) ?? [];
  const step = Number(count) * (units[unit] ?? Number.NaN);
  if (!(step > 0)) throw new Error(`the rate ${given}`);
  return (after) => after + step;
};

const at = (given: string, timeZone: string): Next => {
  const due = Temporal.PlainDateTime.from(given).toZonedDateTime(timeZone).epochMilliseconds;
  return (after) => (due > after ? due : undefined);
};

type Field = { from: number; to: number; names?: readonly string[] };

const monthNames = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const dayNames = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

/** The years that a search looks ahead; a schedule that is due later is never due. */
const horizon = 5;

const cron = (given: string, timeZone: string): Next => {
  const [minute = '', hour = '', dayOfMonth = '', month = '', dayOfWeek = '', year = '*'] =
    given.split(/\s+/);
  const minutes = valuesOf(minute, { from: 0, to: 59 });
  const hours = valuesOf(hour, { from: 0, to: 23 });
  const isDay = dayTest({ dayOfMonth, month, dayOfWeek, year });
  const times = hours.flatMap((each) => minutes.map((other) => ({ hour: each, minute: other })));

  return (after) => {
    const start = Temporal.Instant.fromEpochMilliseconds(after).toZonedDateTimeISO(timeZone).toPlainDate();
    const end = start.add({ years: horizon });
    for (let day = start; Temporal.PlainDate.compare(day, end) < 0; day = day.add({ days: 1 })) {
      const due = isDay(day) ? firstAfter(day, after, times, timeZone) : undefined;
      if (due !== undefined) return due;
    }
    return undefined;
  };
};

type Time = { hour: number; minute: number };

const firstAfter = (day: Temporal.PlainDate, after: number, times: readonly Time[], timeZone: string) =>
  times
    .map((time) => day.toPlainDateTime(time).toZonedDateTime(timeZone).epochMilliseconds)
    .find((instant) => instant > after);

type DayFields = { dayOfMonth: string; month: string; dayOfWeek: string; year: string };

const dayTest = ({ dayOfMonth, month, dayOfWeek, year }: DayFields) => {
  const lastDay = dayOfMonth === 'L';
  const days = new Set(lastDay ? [] : valuesOf(dayOfMonth, { from: 1, to: 31 }));
  const months = new Set(valuesOf(month, { from: 1, to: 12, names: monthNames }));
  // Sunday is 1 here and 7 in ISO.
  const weekdays = new Set(valuesOf(dayOfWeek, { from: 1, to: 7, names: dayNames }));
  const years = new Set(valuesOf(year, { from: 1970, to: 2199 }));
  return (day: Temporal.PlainDate) =>
    months.has(day.month) &&
    years.has(day.year) &&
    weekdays.has((day.dayOfWeek % 7) + 1) &&
    (lastDay ? day.day === day.daysInMonth : days.has(day.day));
};

const valuesOf = (text: string, field: Field): number[] =>
  [...new Set(text.split(',').flatMap((part) => span(part, field)))].sort((left, right) => left - right);

const span = (part: string, field: Field): number[] => {
  const [range = '', step] = part.split('/');
  const [first = '', last] =
    range === '*' || range === '?' ? [String(field.from), String(field.to)] : range.split('-');
  const from = numberOf(first, field);
  // "5/10" goes on to the end; "5" is only itself.
  const to = last === undefined ? lone(from, step, field) : numberOf(last, field);
  const by = Number(step ?? 1);
  if (!(from >= field.from && to <= field.to && by > 0)) throw new Error(`"${part}" in a cron expression`);
  return Array.from({ length: Math.floor((to - from) / by) + 1 }, (_, index) => from + index * by);
};

const lone = (from: number, step: string | undefined, { to }: Field) => (step === undefined ? from : to);

const numberOf = (text: string, { from, names = [] }: Field) => {
  const named = names.indexOf(text.toUpperCase());
  return named >= 0 ? named + from : Number(/^\d+$/.test(text) ? text : Number.NaN);
};

const readers: Record<string, (given: string, timeZone: string) => Next> = { rate, cron, at };
