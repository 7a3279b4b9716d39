import * as z from 'zod';
import { Day } from '#domain/shared/day.ts';
import { CoursePlan } from '#domain/subsidy/courses/course-plan.ts';
import { CourseTerms } from '#domain/subsidy/courses/course-terms.ts';
import { Programme } from '#domain/subsidy/programme/programme.ts';
import { momentOf } from '../../casework/writing.ts';
import { route } from '../../edge/route.ts';
import { courseProgrammesOn } from './course-programmes.ts';

const Asking = z.object({ id: Programme.shape.id, title: Programme.shape.title, terms: CourseTerms });

/** The course plans of a subject, the latest course first, and the programmes that ask for them. */
export const listOwnCoursePlans = route(
  {
    id: 'listOwnCoursePlans',
    method: 'GET',
    path: '/api/applicant/subsidy/{subjectId}/course-plans',
    who: 'member',
    summary: { zh: '我的课程计划', en: 'Course plans of the subject' },
    params: z.object({ subjectId: z.string() }),
    answer: z.object({ today: Day, programmes: z.array(Asking), plans: z.array(CoursePlan) }),
  },
  async (ports, { params: { subjectId } }) => {
    const { today } = momentOf(ports);
    const [plans, programmes] = await Promise.all([
      ports.register.ownedBy('course-plan', subjectId),
      courseProgrammesOn(ports, today),
    ]);
    return {
      today,
      programmes: programmes.map(({ programme: { id, title }, terms }) => ({ id, title, terms })),
      plans: plans.toSorted((a, b) => b.content.startsOn.localeCompare(a.content.startsOn)),
    };
  },
);
