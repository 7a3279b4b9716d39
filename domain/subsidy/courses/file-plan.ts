import type { Department } from '../../casework/role.ts';
import type { Day } from '../../shared/day.ts';
import { type CourseContent, type CoursePlan, coursePlanId, moveCoursePlan } from './course-plan.ts';

type Filing = {
  readonly content: CourseContent;
  readonly filedOn: Day;
  readonly filedBy: string;
  readonly now: string;
};

type Place = Pick<CoursePlan, 'subjectId' | 'programmeId' | 'number'> & { readonly department: Department };

export const firstEdition = (place: Place, { now, ...filing }: Filing): CoursePlan => ({
  ...place,
  ...filing,
  kind: 'course-plan',
  id: coursePlanId(place.subjectId, place.number),
  version: 1,
  openedAt: now,
  changedAt: now,
  status: 'filed',
  edition: 1,
  earlier: [],
});

/** The same course said otherwise: what stood before is kept, and the department is asked anew. */
export const nextEdition = (before: CoursePlan, { now, ...filing }: Filing): CoursePlan => {
  const { answer, ...plan } = before;
  const { content, filedOn, filedBy, status } = before;
  const said = answer === undefined ? {} : { answer };
  return {
    ...plan,
    ...filing,
    version: before.version + 1,
    changedAt: now,
    status: moveCoursePlan(before.status, 'change'),
    edition: before.edition + 1,
    earlier: [...before.earlier, { content, filedOn, filedBy, status, ...said }],
  };
};
