import { until } from '../patience.ts';
import { decide, type Stage, worklist } from '../stage.ts';
import { account, creditCode, particulars, type Subject } from '../world/subjects.ts';
import { filingPath } from './filing.ts';
import { uploadDocument } from './papers.ts';

const school: Subject = {
  n: 60,
  clerk: 'clerk-1',
  subjectId: creditCode(60),
  name: '满洲里口岸跨境电商培训中心（演示61）',
  mode: 'training',
};

const register = async (stage: Stage) => {
  const clerk = stage.as(school.clerk);
  const institution = { type: 'institution', institution: 'training-body', services: ['training'] };
  await clerk.post('/applicant/subjects', { ...particulars(school), ...institution });
  await clerk.put(`/applicant/subjects/${school.subjectId}/account`, account(school));
  const permit = await uploadDocument(stage, school, 'school-permit', '办学许可证.pdf');
  await clerk.put(filingPath(school), {
    form: { qualification: '教民115078170000001号', courses: '跨境电商运营、商务俄语' },
    documents: { 'school-permit': permit },
  });
};

type Filings = { readonly filings: readonly { readonly subjectId: string }[] };

const reviewer = 'commerce-1';

const isFiled = async (stage: Stage): Promise<boolean> => {
  const tasks = await worklist(stage, reviewer);
  for (const task of tasks.filter(({ subjectId }) => subjectId === school.subjectId))
    await decide(stage, reviewer, task, 'approve');
  const { filings } = await stage.as('auditor-1').get<Filings>('/officer/filings?status=in-force');
  return filings.some(({ subjectId }) => subjectId === school.subjectId);
};

const plansPath = `/applicant/subsidy/${school.subjectId}/course-plans`;

type Plans = {
  readonly today: string;
  readonly plans: readonly { readonly number: string; readonly status: string }[];
};

const dayIn = (days: number, { today }: Plans): string =>
  new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);

const courses = [
  { number: 'KC-01', name: '跨境电商运营初级班', courseKind: 'operation', hours: 40, startsIn: 14 },
  { number: 'KC-02', name: '商务俄语短训班', courseKind: 'business-russian', hours: 24, startsIn: 21 },
] as const;

const filePlans = async (stage: Stage) => {
  const clerk = stage.as(school.clerk);
  const plans = await clerk.get<Plans>(plansPath);
  const syllabus = await uploadDocument(stage, school, 'syllabus', '教学大纲.pdf');
  for (const { number, startsIn, ...course } of courses)
    await clerk.put(`${plansPath}/training/${number}`, {
      ...course,
      startsOn: dayIn(startsIn, plans),
      endsOn: dayIn(startsIn + 9, plans),
      place: '满洲里市职业学校三楼',
      plannedHeads: 30,
      teachers: ['演示教师一', '演示教师二'],
      syllabus,
    });
};

/** The first is approved, the second waits for its answer. */
const isFirstApproved = async (stage: Stage): Promise<boolean> => {
  const tasks = await worklist(stage, reviewer);
  const first = tasks.find(
    ({ case: { kind, id } }) => kind === 'course-plan' && id === `${school.subjectId}-${courses[0].number}`,
  );
  if (first) await decide(stage, reviewer, first, 'approve');
  const { plans } = await stage.as(school.clerk).get<Plans>(plansPath);
  return plans.some(({ number, status }) => number === courses[0].number && status === 'approved');
};

/** A training body that is filed, with two courses before their start. */
export const planCourses = async (stage: Stage) => {
  await register(stage);
  await until('the training body is filed', () => isFiled(stage));
  await filePlans(stage);
  await until('the first course is approved', () => isFirstApproved(stage));
};
