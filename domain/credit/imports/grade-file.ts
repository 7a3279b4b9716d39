import * as z from 'zod';
import { asField, asOptionalField, type Checked, type Read, refusalsOf } from '../../shared/checked.ts';
import { checkCreditCode } from '../../shared/credit-code.ts';
import { checkDay, type Day } from '../../shared/day.ts';
import { type Layout, readRow } from '../../shared/read-table.ts';
import { located, onLine, type Refusal } from '../../shared/refusal.ts';
import { checkText } from '../../shared/text.ts';
import type { CreditTerms } from '../credit-terms.ts';
import { checkGrade, checkOrder, checkScheme } from '../grade-checks.ts';
import type { Grade } from '../grade-set.ts';
import { contradictions, type GradeLine } from './grade-line.ts';

type Texts = Readonly<Record<string, string>>;

const fieldsOf = (terms: Pick<CreditTerms, 'schemes'>) =>
  z.object({
    subjectId: asField(checkCreditCode),
    scheme: asField(checkScheme(terms)),
    grade: asField(checkText(60)),
    from: asField(checkDay),
    to: asOptionalField(checkDay),
    document: asField(checkText(120)),
  });

/** Whether the scheme knew this grade on that day; asked only where both are right by themselves. */
const gradeIn =
  (terms: Pick<CreditTerms, 'schemes'>) =>
  ({ scheme = '', grade = '', from = '' }: Texts): Checked<Grade> | undefined => {
    const [known, first] = [checkScheme(terms)(scheme), checkDay(from)];
    return known.ok && first.ok && grade !== '' ? checkGrade(known.value, first.value)(grade) : undefined;
  };

const orderIn = ({ from = '', to = '' }: Texts): Checked<Day> | undefined => {
  const [first, last] = [checkDay(from), checkDay(to)];
  return first.ok && last.ok ? checkOrder(first.value, last.value) : undefined;
};

const refusalOf = (checked: Checked<unknown> | undefined, at: string): Refusal[] =>
  checked?.ok === false ? [located(checked.refusal, at)] : [];

/** One line by itself: a grade, or all that is wrong with it. */
export const gradeLineReader = (terms: Pick<CreditTerms, 'schemes'>) => {
  const fields = fieldsOf(terms);
  const gradeOf = gradeIn(terms);
  return (line: number, texts: Texts): Read<GradeLine> => {
    const read = fields.safeParse(texts);
    const grade = gradeOf(texts);
    const refusals = [
      ...(read.success ? [] : refusalsOf(read.error, (column) => onLine(line, column))),
      ...refusalOf(grade, onLine(line, 'grade')),
      ...refusalOf(orderIn(texts), onLine(line, 'to')),
    ];
    return read.success && grade?.ok && refusals.length === 0
      ? { ok: true, value: { ...read.data, line, scheme: read.data.scheme.id, grade: grade.value.id } }
      : { ok: false, refusals };
  };
};

/** Reads a file of grades line by line, in their order; a line must not contradict one above it. */
export const gradeReader = (terms: Pick<CreditTerms, 'schemes'>, layout: Layout) => {
  const readLine = gradeLineReader(terms);
  const contradicted = contradictions();
  return (line: number, cells: readonly string[]): Read<GradeLine> => {
    const row = readRow(layout, line, cells);
    if (!row.ok) return { ok: false, refusals: [row.refusal] };
    const read = readLine(line, row.value);
    const twice = read.ok ? contradicted(read.value) : [];
    return twice.length > 0 ? { ok: false, refusals: twice } : read;
  };
};
