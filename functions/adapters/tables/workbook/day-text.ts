import type { NumberFormat } from './number-formats.ts';

const secondsADay = 86_400;
const millisecondsADay = secondsADay * 1000;

/** The day that never was: 29 February 1900 has a number, as in the first spreadsheets. */
const neverWas = 60;
/** The last day of the year 9999, and what lies between the two ways to count. */
const lastDay = 2_958_465;
const apart = 1_462;

type Calendar = { readonly isDay: (number: number) => boolean; readonly zero: (number: number) => number };

const from1900: Calendar = {
  isDay: (number) => number >= 1 && number <= lastDay && number !== neverWas,
  zero: (number) => Date.UTC(1899, 11, number < neverWas ? 31 : 30),
};
const from1904: Calendar = {
  isDay: (number) => number >= 0 && number <= lastDay - apart,
  zero: () => Date.UTC(1904, 0, 1),
};

type Shown = Exclude<NumberFormat['kind'], 'plain' | 'padded'>;

const dateOf = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 10);
const timeOf = (seconds: number): string => new Date(seconds * 1000).toISOString().slice(11, 19);

/** What the number of a day, with its fraction for the time, is shown as. Nothing where there is no such day. */
export const dayText = (number: number, kind: Shown, is1904: boolean): string | undefined => {
  const { isDay, zero } = is1904 ? from1904 : from1900;
  const seconds = Math.round(number * secondsADay);
  const day = Math.floor(seconds / secondsADay);
  const writings: Readonly<Record<Shown, () => string>> = {
    day: () => dateOf(zero(day) + day * millisecondsADay),
    time: () => timeOf(seconds - day * secondsADay),
    moment: () => `${writings.day()} ${writings.time()}`,
  };
  // A time of day alone stands on the day before the first.
  const isShown = isDay(day) || (kind === 'time' && day === 0);
  return isShown ? writings[kind]() : undefined;
};
