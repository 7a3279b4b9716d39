import type { Read } from '../shared/checked.ts';
import type { Day } from '../shared/day.ts';
import { located, type Refusal } from '../shared/refusal.ts';
import type { CreditTerms } from './credit-terms.ts';
import { checkGrade, checkOrder, checkScheme } from './grade-checks.ts';

export type StatedGrade = {
  readonly scheme: string;
  readonly grade: string;
  readonly from: Day;
  readonly to?: Day | undefined;
};

const orderDefects = ({ from, to }: StatedGrade): Refusal[] => {
  const order = to === undefined ? undefined : checkOrder(from, to);
  return order?.ok === false ? [located(order.refusal, 'to')] : [];
};

/** A grade as an officer states it, by the scheme's own names for it; or all that is wrong with it. */
export const readGrade = (
  terms: Pick<CreditTerms, 'schemes'>,
  stated: StatedGrade,
): Read<Pick<StatedGrade, 'scheme' | 'grade'>> => {
  const scheme = checkScheme(terms)(stated.scheme);
  if (!scheme.ok)
    return { ok: false, refusals: [located(scheme.refusal, 'scheme'), ...orderDefects(stated)] };
  const grade = checkGrade(scheme.value, stated.from)(stated.grade);
  const refusals = [...(grade.ok ? [] : [located(grade.refusal, 'grade')]), ...orderDefects(stated)];
  return grade.ok && refusals.length === 0
    ? { ok: true, value: { scheme: scheme.value.id, grade: grade.value.id } }
    : { ok: false, refusals };
};
