import { listed } from '../shared/bilingual.ts';
import { accepted, type Checked, refused } from '../shared/checked.ts';
import type { Day } from '../shared/day.ts';
import { normaliseIdentifier } from '../shared/normalise.ts';
import type { Refusal } from '../shared/refusal.ts';
import type { CreditTerms } from './credit-terms.ts';
import { type Grade, type GradeSet, type Scheme, setOn } from './grade-set.ts';

type Named = {
  readonly id: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly names?: readonly string[];
};

const namesOf = ({ id, title, names = [] }: Named): string[] => [id, title.zh, ...names, title.en];

/** By any of its names, in whatever width, case and spacing; most are written as they should be. */
export const calledIn = <N extends Named>(all: readonly N[], typed: string): N | undefined => {
  const exact = all.find((one) => namesOf(one).includes(typed));
  if (exact) return exact;
  const wanted = normaliseIdentifier(typed);
  return all.find((one) => namesOf(one).map(normaliseIdentifier).includes(wanted));
};

const titlesOf = (all: readonly Named[]) => listed(all.map(({ title }) => title));

export const checkScheme =
  ({ schemes }: Pick<CreditTerms, 'schemes'>) =>
  (typed: string): Checked<Scheme> => {
    const scheme = calledIn(schemes, typed);
    if (scheme) return accepted(scheme);
    return refused({
      code: 'CREDIT-SCHEME',
      severity: 'hard',
      found: typed.slice(0, 64),
      expected: titlesOf(schemes),
      reason: { zh: '没有这种信用体系。', en: 'There is no such scheme.' },
      next: { zh: '请填写所列体系之一。', en: 'Enter one of those named.' },
    });
  };

const unknownGrade = (scheme: Scheme, { grades, clause }: GradeSet, found: string): Refusal => ({
  code: 'CREDIT-GRADE',
  severity: 'hard',
  found,
  expected: titlesOf(grades),
  reason: {
    zh: `${scheme.title.zh}在该日没有这一等级。`,
    en: `${scheme.title.en} had no such grade on that day.`,
  },
  next: {
    zh: '请按该日有效的等级填写，或核对生效日期。',
    en: 'Enter a grade of that day, or check the day.',
  },
  clause,
});

const beforeItsTime = ({ title, legalBasis, sets }: Scheme, found: string): Refusal => {
  const first = sets[0]?.from ?? '';
  return {
    code: 'CREDIT-GRADE',
    severity: 'hard',
    found,
    expected: { zh: `${first} 或以后的日期`, en: `${first} or a later day` },
    reason: { zh: `${title.zh}在该日尚未施行。`, en: `${title.en} was not yet in force on that day.` },
    next: {
      zh: `此前认定且仍有效的，请自 ${first} 起填写。`,
      en: `Where it was given before and still holds, let it begin on ${first}.`,
    },
    clause: legalBasis,
  };
};

/** A grade is looked for among those that the scheme knew on its first day, and among no others. */
export const checkGrade =
  (scheme: Scheme, from: Day) =>
  (typed: string): Checked<Grade> => {
    const set = setOn(scheme, from);
    const grade = set && calledIn(set.grades, typed);
    if (grade) return accepted(grade);
    const found = `${typed.slice(0, 64)} / ${from}`;
    return refused(set ? unknownGrade(scheme, set, found) : beforeItsTime(scheme, found));
  };

export const checkOrder = (from: Day, to: Day): Checked<Day> =>
  from < to
    ? accepted(to)
    : refused({
        code: 'CREDIT-DATES',
        severity: 'hard',
        found: to,
        expected: { zh: `晚于 ${from}`, en: `later than ${from}` },
        reason: { zh: '截止日期不晚于生效日期。', en: 'It ends on or before the day it begins.' },
        next: {
          zh: '请改正日期；截止日当日该等级不再有效。',
          en: 'Correct the days; on its last day the grade no longer holds.',
        },
      });
