import { isDeepStrictEqual } from 'node:util';
import { CourseContent, CoursePlan, coursePlanId } from '#domain/subsidy/courses/course-plan.ts';
import { firstEdition, nextEdition } from '#domain/subsidy/courses/file-plan.ts';
import { cancelled, happened, isOpen, momentOf } from '../../casework/writing.ts';
import { notFound, refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import type { Change, Ports } from '../../ports.ts';
import { CoursePath } from './course-path.ts';
import { coursePlanTask } from './course-plan-task.ts';
import { courseProgrammesOn } from './course-programmes.ts';
import { type AskedPlan, objectionToPlan } from './objection-to-plan.ts';

const asksForNone = (programmeId: string) =>
  refused(409, {
    code: 'COURSE-NOT-ASKED',
    at: 'programmeId',
    found: programmeId,
    reason: { zh: '该项目不要求报备课程计划。', en: 'This programme asks for no course plans.' },
    next: {
      zh: '请从课程计划页面所列的项目中选择。',
      en: 'Choose a programme from the page of course plans.',
    },
  });

const isSame = (before: CoursePlan, programmeId: string, content: CourseContent): boolean =>
  before.status !== 'withdrawn' &&
  before.programmeId === programmeId &&
  isDeepStrictEqual(before.content, content);

type Filed = AskedPlan & { readonly number: string; readonly person: string };

const edition = ({ before, ...filed }: Filed): CoursePlan => {
  const { subjectId, number, content, moment, person, asked } = filed;
  const { id: programmeId, leadDepartment: department } = asked.programme;
  const filing = { content, filedOn: moment.today, filedBy: person, now: moment.now };
  return before
    ? nextEdition(before, filing)
    : firstEdition({ subjectId, number, programmeId, department }, filing);
};

/** Whoever was asked about what stood before is asked no longer. */
const changeOf = async ({ register }: Pick<Ports, 'register'>, filed: Filed): Promise<Change> => {
  const { before, moment, person, asked } = filed;
  const after = edition(filed);
  const ref = { kind: 'course-plan', id: after.id } as const;
  const data = { edition: after.edition };
  return {
    cases: [after],
    closes: (await register.tasksOf(ref)).filter(isOpen).map((task) => cancelled(task, moment, person)),
    opens: [coursePlanTask(after, asked.terms, moment)],
    hands: [{ case: ref, person, step: 'applicant' }],
    events: [
      before
        ? happened('CoursePlanChanged', moment, person, after, { before, data })
        : happened('CoursePlanFiled', moment, person, after, { data }),
    ],
  };
};

/** Files a course before it starts, or files it otherwise. The same sent twice is filed once. */
export const fileCoursePlan = route(
  {
    id: 'fileCoursePlan',
    method: 'PUT',
    path: '/api/applicant/subsidy/{subjectId}/course-plans/{programmeId}/{number}',
    who: 'member',
    summary: { zh: '报备或变更课程计划', en: 'File a course plan, or change it' },
    params: CoursePath,
    body: CourseContent,
    answer: CoursePlan,
  },
  async (ports, { params: { subjectId, programmeId, number }, body: content, actor: { person } }) => {
    const moment = momentOf(ports);
    const id = coursePlanId(subjectId, number);
    const before = await ports.register.get('course-plan', id);
    if (before && isSame(before, programmeId, content)) return before;
    const programmes = await courseProgrammesOn(ports, moment.today);
    const asked = programmes.find(({ programme }) => programme.id === programmeId);
    if (!asked) return asksForNone(programmeId);
    const plan = { subjectId, content, asked, before, moment };
    const objection = await objectionToPlan(ports, plan);
    if (objection) return objection;
    await ports.register.commit(await changeOf(ports, { ...plan, number, person }));
    return (await ports.register.get('course-plan', id)) ?? notFound('该课程计划', 'course plan');
  },
);
