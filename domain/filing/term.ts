import { addDays, type Day, monthsAfter } from '../shared/day.ts';
import type { Purpose } from './application.ts';
import type { Filing } from './filing.ts';
import type { Mode } from './mode.ts';

export type FilingTerm = { readonly validFrom: Day; readonly validTo: Day };

/** So many months from a day, the last of them included: from 2 March 2026, 36 months end on 1 March 2029. */
const lasting = (from: Day, months: number): Day => addDays(monthsAfter(from, months), -1);

const later = (a: Day, b: Day): Day => (a > b ? a : b);

/** How long the entry holds: a change leaves its term as it is, a renewal goes on where it ends. */
export const termOf = (
  purpose: Purpose,
  { validMonths }: Pick<Mode, 'validMonths'>,
  before: Pick<Filing, 'validFrom' | 'validTo'> | undefined,
  today: Day,
): FilingTerm => {
  if (!before || purpose === 'first') return { validFrom: today, validTo: lasting(today, validMonths) };
  if (purpose === 'change') return { validFrom: before.validFrom, validTo: before.validTo };
  const goesOn = later(addDays(before.validTo, 1), today);
  return { validFrom: before.validFrom, validTo: lasting(goesOn, validMonths) };
};

/** The first day on which a renewal is taken. */
export const renewableFrom = (
  { renewDaysBefore }: Pick<Mode, 'renewDaysBefore'>,
  { validTo }: Pick<Filing, 'validTo'>,
): Day => addDays(validTo, -renewDaysBefore);
