import { filledIn, orBlank } from '../../shared/cells.ts';
import type { Checked } from '../../shared/checked.ts';
import { checkCreditCode } from '../../shared/credit-code.ts';
import { checkDay, type Day } from '../../shared/day.ts';
import type { Layout } from '../../shared/read-table.ts';
import { checkText } from '../../shared/text.ts';
import type { CreditTerms } from '../credit-terms.ts';
import { checkGrade, checkOrder, checkScheme } from '../grade-checks.ts';
import type { Grade } from '../grade-set.ts';
import { type GradeLine, gradesAgree } from './grade-line.ts';
import { lineReader, type ReadLine } from './line-reader.ts';

type Terms = Pick<CreditTerms, 'schemes'>;
type Texts = Readonly<Record<string, string>>;

const cellsOf = (terms: Terms) => ({
  subjectId: filledIn(checkCreditCode),
  scheme: filledIn(checkScheme(terms)),
  grade: filledIn(checkText(60)),
  from: filledIn(checkDay),
  to: orBlank(checkDay),
  document: filledIn(checkText(120)),
});

/** Whether the scheme knew this grade on that day; asked only where both are right by themselves. */
const gradeIn =
  (terms: Terms) =>
  ({ scheme = '', grade = '', from = '' }: Texts): Checked<Grade> | undefined => {
    const [known, first] = [checkScheme(terms)(scheme), checkDay(from)];
    return known.ok && first.ok && grade !== '' ? checkGrade(known.value, first.value)(grade) : undefined;
  };

const orderIn = ({ from = '', to = '' }: Texts): Checked<Day> | undefined => {
  const [first, last] = [checkDay(from), checkDay(to)];
  return first.ok && last.ok ? checkOrder(first.value, last.value) : undefined;
};

/** Reads a file of grades by the schemes of the zone. */
export const gradeReader = (terms: Terms, layout: Layout): ReadLine<GradeLine> => {
  const gradeOf = gradeIn(terms);
  return lineReader(
    {
      cells: cellsOf(terms),
      across: (texts) => ({ grade: gradeOf(texts), to: orderIn(texts) }),
      lineOf: (values, { grade, to }) =>
        grade?.ok && to?.ok !== false
          ? { ...values, scheme: values.scheme.id, grade: grade.value.id }
          : undefined,
      agreement: gradesAgree,
    },
    layout,
  );
};
