import type { Bilingual } from '../../shared/bilingual.ts';
import { onLine, type Refusal } from '../../shared/refusal.ts';
import type { Line } from '../lists/line.ts';
import type { CoursePlan } from './course-plan.ts';

type Said = Pick<Refusal, 'reason' | 'next'> & {
  /** The column of the roster that shows it. */
  readonly column: string;
  readonly expected?: Bilingual;
};

type Objection = {
  readonly isSo: (plan: CoursePlan, line: Line) => boolean;
  readonly says: (plan: CoursePlan) => Said;
};

const asFiled = (zh: string, en: string): Bilingual => ({
  zh: `${zh}，请核对名单；名单无误而实际办班与计划不同的，该课程不能计入。`,
  en: `${en}: check the roster; where the course was held otherwise than planned, it does not count.`,
});

const differs = (cell: string | undefined, planned: string): boolean =>
  cell !== undefined && cell !== '' && cell !== planned;

/** All for which a row does not count that names a plan, in the order in which it is asked. */
const objections: readonly Objection[] = [
  {
    isSo: ({ filedOn, content: { startsOn } }) => filedOn >= startsOn,
    says: ({ content: { startsOn } }) => ({
      column: 'course',
      expected: { zh: `早于 ${startsOn} 报备`, en: `filed before ${startsOn}` },
      reason: {
        zh: '课程计划在开班之后才报备。',
        en: 'The plan was filed after the course had started.',
      },
      next: {
        zh: '该课程不能计入；以后请在开班前报备。',
        en: 'It does not count; file a plan before its course starts.',
      },
    }),
  },
  {
    isSo: ({ status }) => status === 'filed',
    says: () => ({
      column: 'course',
      expected: { zh: '牵头部门已同意的计划', en: 'a plan that the leading department has approved' },
      reason: {
        zh: '课程计划尚待牵头部门答复；未答复不视为同意。',
        en: 'The leading department has not answered the plan; silence approves nothing.',
      },
      next: {
        zh: '请联系牵头部门；计划已在开班前报备，同意后重新提交申报即可计入。',
        en: 'Ask the department. The plan was filed in time: once it is approved, submit again and it counts.',
      },
    }),
  },
  {
    isSo: ({ status }) => status === 'objected',
    says: ({ answer }) => ({
      column: 'course',
      expected: { zh: '牵头部门已同意的计划', en: 'a plan that the leading department has approved' },
      reason: {
        zh: `牵头部门未同意该课程计划${answer ? `：${answer}` : '。'}`,
        en: `The leading department objected to the plan${answer ? `: ${answer}` : '.'}`,
      },
      next: {
        zh: '该课程不能计入；有异议的，请书面向牵头部门说明。',
        en: 'It does not count; where you disagree, tell the leading department in writing.',
      },
    }),
  },
  {
    isSo: ({ content }, { cells }) => differs(cells['startsOn'], content.startsOn),
    says: ({ content: { startsOn } }) => ({
      column: 'startsOn',
      expected: { zh: startsOn, en: startsOn },
      reason: { zh: '开班日期与课程计划不一致。', en: 'The course did not start on the day of its plan.' },
      next: asFiled(`计划开班日期为 ${startsOn}`, `Planned to start on ${startsOn}`),
    }),
  },
  {
    isSo: ({ content: { startsOn, endsOn } }, { cells: { completedOn = '' } }) =>
      completedOn < startsOn || completedOn > endsOn,
    says: ({ content: { startsOn, endsOn } }) => ({
      column: 'completedOn',
      expected: {
        zh: `${startsOn} 至 ${endsOn}（含首尾两日）`,
        en: `${startsOn} to ${endsOn}, both included`,
      },
      reason: {
        zh: '结业日期不在课程计划的起止日期之内。',
        en: 'It was completed outside the days of the plan.',
      },
      next: asFiled(`计划日期为 ${startsOn} 至 ${endsOn}`, `Planned from ${startsOn} to ${endsOn}`),
    }),
  },
  {
    isSo: ({ content }, { cells }) => Number(cells['hours']) !== content.hours,
    says: ({ content: { hours } }) => ({
      column: 'hours',
      expected: { zh: `${hours} 学时`, en: `${hours} hours` },
      reason: { zh: '课程学时与课程计划不一致。', en: 'The hours are not those of the plan.' },
      next: asFiled(`计划学时为 ${hours}`, `Planned for ${hours} hours`),
    }),
  },
];

const refusalOn = ({ line, cells }: Line, { column, ...said }: Said): Refusal => ({
  ...said,
  code: 'SU-124',
  severity: 'hard',
  at: onLine(line, column),
  found: cells[column] ?? '',
});

/** Why a row does not count by the plan that it names. */
export const objectionByPlan = (plan: CoursePlan, line: Line): Refusal | undefined => {
  const objection = objections.find(({ isSo }) => isSo(plan, line));
  return objection && refusalOn(line, objection.says(plan));
};

const start = {
  zh: '请填写课程计划上的编号；没有报备过的课程不能计入，也不能补报。',
  en: 'Write the number of its plan; a course that was not filed does not count, and cannot be filed any more.',
};

export const notPlanned = (line: Line): Refusal =>
  refusalOn(line, {
    column: 'course',
    expected: { zh: '开班前已报备的课程编号', en: 'the number of a course that was filed before it started' },
    reason: {
      zh: '本项目下没有报备过该课程的计划，或计划已撤回。',
      en: 'No plan of this course was filed for the programme, or it was withdrawn.',
    },
    next: start,
  });

export const namedTwice = (line: Line): Refusal =>
  refusalOn(line, {
    column: 'course',
    expected: { zh: '课程编号', en: 'the number of the course' },
    reason: { zh: '同一名称的课程计划不止一个。', en: 'Several plans bear this name.' },
    next: { zh: '请改填课程编号。', en: 'Write the number of the course instead of its name.' },
  });
