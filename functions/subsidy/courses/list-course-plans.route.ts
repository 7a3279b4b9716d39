import * as z from 'zod';
import { CoursePlan, coursePlanStatuses } from '#domain/subsidy/courses/course-plan.ts';
import { readers } from '../../casework/staff.ts';
import { route } from '../../edge/route.ts';
import { subjectNames } from '../../filing/subjects/subject-names.ts';

const NamedPlan = CoursePlan.extend({ subjectName: z.string() });

export const listCoursePlans = route(
  {
    id: 'listCoursePlans',
    method: 'GET',
    path: '/api/officer/course-plans',
    who: readers,
    summary: { zh: '全部课程计划', en: 'Course plans, by status' },
    query: z.object({ status: z.enum(coursePlanStatuses).optional(), after: z.string().optional() }),
    answer: z.object({ plans: z.array(NamedPlan), next: z.string().optional() }),
  },
  async (ports, { query }) => {
    const { items, next } = await ports.register.list('course-plan', query.status, query.after);
    const nameOf = await subjectNames(
      ports,
      items.map(({ subjectId }) => subjectId),
    );
    return { plans: items.map((plan) => ({ ...plan, subjectName: nameOf(plan.subjectId) })), next };
  },
);
