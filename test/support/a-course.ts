import type { CourseContent } from '#domain/subsidy/courses/course-plan.ts';
import { coursePlanId } from '#domain/subsidy/courses/course-plan.ts';
import { fileCoursePlan } from '#functions/subsidy/courses/file-course-plan.route.ts';
import { settleCoursePlan } from '#functions/subsidy/courses/settle-course-plan.task.ts';
import { withdrawCoursePlan } from '#functions/subsidy/courses/withdraw-course-plan.route.ts';
import { aDraft } from './a-claim.ts';
import { aProgramme, aZone } from './a-zone.ts';
import { callRoute } from './call-route.ts';
import { decideStep, openSteps } from './desks.ts';
import type { MemoryPorts } from './memory-ports.ts';
import { takeTwice } from './twice.ts';

export const courseTerms = {
  from: '2026-02-01',
  kinds: [
    { id: 'operation', title: { zh: '跨境电商运营', en: 'running a shop' } },
    { id: 'customs', title: { zh: '报关实务', en: 'customs practice' } },
  ],
  answerWorkingDays: 5,
};

/** Support for training that asks for course plans: 600 yuan a head. */
export const aTrainingProgramme = (but: Parameters<typeof aProgramme>[0] = {}) =>
  aProgramme({
    lists: { roster: { leastAttendanceBasisPoints: 8000, courses: courseTerms } },
    formula: { amount: { kind: 'each', of: 'heads', fen: 60_000 }, roundingUnitFen: 100 },
    evidence: [{ kind: 'roster', required: true, title: { zh: '名单', en: 'roster' } }],
    rules: ['SU-101', 'SU-103', 'SU-104', 'SU-107', 'SU-124'],
    ...but,
  });

const syllabus = '00000000-0000-4000-8000-aaaaaaaaaaaa';

/** A course of March, as its institution says it. Say only what the test is about. */
export const aCourseContent = (but: Partial<Record<keyof CourseContent, unknown>> = {}) => ({
  name: '跨境电商运营初级班',
  courseKind: 'operation',
  hours: 40,
  startsOn: '2026-03-20',
  endsOn: '2026-04-10',
  place: '满洲里市职业学校',
  plannedHeads: 30,
  teachers: ['王老师'],
  syllabus,
  ...but,
});

const keepSyllabus = ({ register }: MemoryPorts, subjectId: string) =>
  register.commit({
    documents: [
      {
        subjectId,
        id: syllabus,
        kind: 'syllabus',
        fileName: '教学大纲.pdf',
        bytes: 9,
        contentType: 'application/pdf',
        objectKey: `kept/${subjectId}/${syllabus}`,
        status: 'kept',
        addedAt: '2026-03-02T01:00:00.000Z',
        addedBy: 'clerk',
      },
    ],
    events: [],
  });

/** The nth institution, filed and with a draft of its claim, on a day in March on which it plans its course. */
export const anInstitution = async (ports?: MemoryPorts, n = 0) => {
  const zone = ports ?? (await aZone({ programme: aTrainingProgramme() }));
  const draft = await aDraft(zone, n);
  const { subjectId, person } = draft;
  await keepSyllabus(zone, subjectId);
  zone.clock.moveTo('2026-03-10T01:00:00.000Z');
  const paramsOf = (number: string) => ({ subjectId, programmeId: 'delivery-fees', number });
  const refOf = (number: string) => ({ kind: 'course-plan', id: coursePlanId(subjectId, number) }) as const;
  const settle = (number: string) => takeTwice(zone, settleCoursePlan, refOf(number));
  return {
    ...draft,
    refOf,
    settle,
    plan: (number = 'KC-1') => zone.register.get('course-plan', refOf(number).id),
    file: (but: Parameters<typeof aCourseContent>[0] = {}, number = 'KC-1') =>
      callRoute(zone, fileCoursePlan, { person, params: paramsOf(number), body: aCourseContent(but) }),
    withdrawPlan: (number = 'KC-1') =>
      callRoute(zone, withdrawCoursePlan, { person, params: paramsOf(number) }),
    answer: async (decision: 'approve' | 'refuse', number = 'KC-1', officer = 'commerce-officer') => {
      const said = { decision, reasons: [{ code: 'OTHER' }], opinion: '学时不足，请增加实训。' };
      const outcome = await decideStep(zone, refOf(number), officer, 'answer-plan', said);
      await settle(number);
      return outcome;
    },
    asked: (number = 'KC-1') => openSteps(zone, refOf(number)),
  };
};
