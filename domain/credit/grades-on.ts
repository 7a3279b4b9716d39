import type { Day } from '../shared/day.ts';
import type { CreditTerms } from './credit-terms.ts';
import { type Grade, type GradeSet, gradeOn, type Scheme, setOn } from './grade-set.ts';
import { type CreditEntries, type GradeEntry, uncorrected } from './record.ts';

/** A grade as it holds on a day: under the name that its scheme has for it then. */
export type GradeOnDay = {
  readonly scheme: Scheme;
  readonly set: GradeSet;
  readonly grade: Grade;
  /** The entry that gave it, under the name it had on its first day. */
  readonly entry: GradeEntry;
  /** The day from which it no longer holds. */
  readonly until?: Day | undefined;
};

const earliest = (...days: readonly (Day | undefined)[]): Day | undefined =>
  days.reduce((least, day) => (least === undefined || (day !== undefined && day < least) ? day : least));

/** The order of recording; of what was recorded together, the later first day is the later word. */
const byRecording = (a: GradeEntry, b: GradeEntry): number =>
  Number(a.recordedAt > b.recordedAt) - Number(a.recordedAt < b.recordedAt) ||
  Number(a.from > b.from) - Number(a.from < b.from);

const overlap = (a: GradeEntry, b: GradeEntry): boolean =>
  (b.to === undefined || a.from < b.to) && (a.to === undefined || b.from < a.to);

/**
 * Where two grades of one scheme overlap, the later recorded wins from its first day: there the earlier ends, and does
 * not come back when the later is over. A certificate that was lost is not regained by waiting.
 */
const endOf = (entry: GradeEntry, later: readonly GradeEntry[]): Day | undefined =>
  earliest(entry.to, ...later.filter((other) => overlap(entry, other)).map(({ from }) => from));

const holdsOn = (day: Day, { from }: GradeEntry, until: Day | undefined): boolean =>
  from <= day && (until === undefined || day < until);

const heldUnder = (scheme: Scheme, recorded: readonly GradeEntry[], day: Day): GradeOnDay[] =>
  recorded.flatMap((entry, n): GradeOnDay[] => {
    const until = endOf(entry, recorded.slice(n + 1));
    const [set, grade] = [setOn(scheme, day), gradeOn(scheme, entry, day)];
    return set && grade && holdsOn(day, entry, until) ? [{ scheme, set, grade, entry, until }] : [];
  });

/** The grade each scheme gives the subject on a day, at most one. A scheme that the terms do not name says nothing. */
export const gradesOn = (
  { grades }: Pick<CreditEntries, 'grades'>,
  { schemes }: Pick<CreditTerms, 'schemes'>,
  day: Day,
): GradeOnDay[] => {
  const recorded = uncorrected(grades).toSorted(byRecording);
  return schemes.flatMap((scheme) =>
    heldUnder(
      scheme,
      recorded.filter((entry) => entry.scheme === scheme.id),
      day,
    ),
  );
};
