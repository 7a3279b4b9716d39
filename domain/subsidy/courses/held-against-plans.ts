import type { Refusal } from '../../shared/refusal.ts';
import type { Line } from '../lists/line.ts';
import { traineeNumber } from '../lists/roster.ts';
import { refusedFor, type ScreenedLine } from '../lists/screened-line.ts';
import { type CoursePlan, courseText } from './course-plan.ts';
import type { CourseTerms } from './course-terms.ts';
import { namedTwice, notPlanned, objectionByPlan } from './plan-objections.ts';

type Found = { readonly plan: CoursePlan } | { readonly refusal: Refusal };

/** By its number, or by its name where no other plan bears it. */
const planFinder = (plans: readonly CoursePlan[]) => {
  const standing = plans.filter(({ status }) => status !== 'withdrawn');
  const byNumber = new Map(standing.map((plan) => [courseText(plan.number), plan]));
  const byName = Map.groupBy(standing, ({ content: { name } }) => courseText(name));
  return (line: Line): Found => {
    const written = courseText(line.cells['course'] ?? '');
    const [plan, another] = byNumber.has(written) ? [byNumber.get(written)] : (byName.get(written) ?? []);
    if (!plan) return { refusal: notPlanned(line) };
    return another ? { refusal: namedTwice(line) } : { plan };
  };
};

/** Told apart by what was taught, and not by how an institution calls its course (ADR 0087). */
const countedOnce = (line: Line, { number, content: { courseKind } }: CoursePlan): Line => {
  const person = line.person ?? '';
  return {
    ...line,
    key: `${courseKind} ${person}`,
    numbers: [traineeNumber(courseKind, person)],
    cells: { ...line.cells, course: number },
  };
};

/** Of a course that started before plans were asked for, the roster says so, and its paper is looked at. */
export const isOfBefore = ({ from }: CourseTerms, { cells: { startsOn = '' } }: Line): boolean =>
  startsOn !== '' && startsOn < from;

/** Where the programme asks for course plans, a row counts by the plan of its course, or does not count. */
export const heldAgainstPlans = (
  terms: CourseTerms | undefined,
  plans: readonly CoursePlan[],
  lines: readonly ScreenedLine[],
): readonly ScreenedLine[] => {
  if (!terms) return lines;
  const planOf = planFinder(plans);
  return lines.map((line) => {
    const { kind, value, outcome } = line;
    if (kind !== 'roster' || outcome !== 'accepted' || !value || isOfBefore(terms, value)) return line;
    const found = planOf(value);
    if ('refusal' in found) return refusedFor(line, found.refusal);
    const objection = objectionByPlan(found.plan, value);
    return objection ? refusedFor(line, objection) : { ...line, value: countedOnce(value, found.plan) };
  });
};
