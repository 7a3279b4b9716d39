import { CoursePlan, coursePlanId, moveCoursePlan } from '#domain/subsidy/courses/course-plan.ts';
import { keptFromChange } from '#domain/subsidy/courses/may-file.ts';
import { cancelled, changed, happened, isOpen, momentOf } from '../../casework/writing.ts';
import { notFound, refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { CoursePath } from './course-path.ts';

/** A course that is not held after all; whoever was asked is asked no longer. Withdrawn twice, it is so once. */
export const withdrawCoursePlan = route(
  {
    id: 'withdrawCoursePlan',
    method: 'POST',
    path: '/api/applicant/subsidy/{subjectId}/course-plans/{programmeId}/{number}/withdrawal',
    who: 'member',
    summary: { zh: '撤回课程计划', en: 'Withdraw a course plan' },
    params: CoursePath,
    answer: CoursePlan,
  },
  async (ports, { params: { subjectId, programmeId, number }, actor: { person } }) => {
    const before = await ports.register.get('course-plan', coursePlanId(subjectId, number));
    if (before?.programmeId !== programmeId) return notFound('该课程计划', 'course plan');
    if (before.status === 'withdrawn') return before;
    const moment = momentOf(ports);
    const kept = keptFromChange(before, moment.today);
    if (kept) return refused(409, kept);
    const open = (await ports.register.tasksOf({ kind: 'course-plan', id: before.id })).filter(isOpen);
    const after = changed(before, moment, { status: moveCoursePlan(before.status, 'withdraw') });
    await ports.register.commit({
      cases: [after],
      closes: open.map((task) => cancelled(task, moment, person)),
      events: [happened('CoursePlanWithdrawn', moment, person, after, { before })],
    });
    return after;
  },
);
