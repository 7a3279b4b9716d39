import type { Day } from './day.ts';

/** What is in force from a day up to and including another; without an end, for as long as it stands. */
export type Entered = {
  readonly status: string;
  readonly validFrom?: Day | undefined;
  readonly validTo?: Day | undefined;
};

/** Whether a filing holds on a day: entered, not suspended, and within its term, the last day included. */
export const isInForceOn =
  (day: Day) =>
  ({ status, validFrom, validTo }: Entered): boolean =>
    status === 'in-force' && isWithinTerm(day)({ validFrom, validTo });

export const isWithinTerm =
  (day: Day) =>
  ({ validFrom, validTo }: Pick<Entered, 'validFrom' | 'validTo'>): boolean =>
    (validFrom ?? day) <= day && day <= (validTo ?? day);
