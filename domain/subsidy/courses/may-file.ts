import type { Bilingual } from '../../shared/bilingual.ts';
import { addDays, type Day } from '../../shared/day.ts';
import type { Refusal } from '../../shared/refusal.ts';
import { type CourseContent, type CoursePlan, hasStarted, mostEditions } from './course-plan.ts';
import type { CourseTerms } from './course-terms.ts';

type Scene = { readonly content: CourseContent; readonly terms: CourseTerms; readonly today: Day };
type Check = (scene: Scene) => readonly Refusal[];

const startsAhead: Check = ({ content, today }) => {
  if (!hasStarted(content, today)) return [];
  const tomorrow = addDays(today, 1);
  return [
    {
      code: 'COURSE-STARTED',
      at: 'startsOn',
      found: content.startsOn,
      expected: { zh: `不早于 ${tomorrow}`, en: `${tomorrow} or later` },
      reason: {
        zh: '课程计划须在开班前报备；已开班的课程不能补报。',
        en: 'A plan is filed before its course starts; once it has started, it can no longer be.',
      },
      next: {
        zh: '请为尚未开班的班次报备；日期填写有误的，请更正。',
        en: 'File the plan of a course that is still to start, or correct the day.',
      },
    },
  ];
};

const endsAfterItStarts: Check = ({ content: { startsOn, endsOn } }) =>
  startsOn <= endsOn
    ? []
    : [
        {
          code: 'COURSE-DATES',
          at: 'endsOn',
          found: endsOn,
          expected: { zh: `不早于 ${startsOn}`, en: `${startsOn} or later` },
          reason: { zh: '结业日期早于开班日期。', en: 'The course ends before it starts.' },
          next: { zh: '请更正起止日期。', en: 'Correct the two days.' },
        },
      ];

const titles = ({ kinds }: CourseTerms): Bilingual => ({
  zh: kinds.map(({ title }) => title.zh).join('、'),
  en: kinds.map(({ title }) => title.en).join(', '),
});

const isOfAKind: Check = ({ content: { courseKind }, terms }) =>
  terms.kinds.some(({ id }) => id === courseKind)
    ? []
    : [
        {
          code: 'COURSE-KIND',
          at: 'courseKind',
          found: courseKind,
          expected: titles(terms),
          reason: { zh: '本项目不补贴该类课程。', en: 'The programme does not support this kind of course.' },
          next: { zh: '请从项目公布的课程类别中选择。', en: 'Choose one of the kinds of the programme.' },
        },
      ];

const checks: readonly Check[] = [startsAhead, endsAfterItStarts, isOfAKind];

/** All that keeps a plan from being filed as it is written. */
export const planDefects = (scene: Scene): Refusal[] => checks.flatMap((check) => [...check(scene)]);

const withdrawn = ({ number }: CoursePlan): Refusal => ({
  code: 'COURSE-WITHDRAWN',
  at: 'number',
  found: number,
  reason: { zh: '该课程编号的计划已撤回，编号不再使用。', en: 'The plan of this number was withdrawn.' },
  expected: { zh: '未用过的课程编号', en: 'a number that was not used' },
  next: { zh: '请用新的课程编号报备。', en: 'File the course under another number.' },
});

const begun = ({ number, content: { startsOn } }: CoursePlan, today: Day): Refusal => ({
  code: 'COURSE-BEGUN',
  at: 'number',
  found: `${number}（${startsOn}）`,
  expected: { zh: `${today} 以后开班的课程`, en: `a course that starts after ${today}` },
  reason: {
    zh: '该课程已开班，计划不能再变更或撤回。',
    en: 'The course has started: its plan can be neither changed nor withdrawn.',
  },
  next: {
    zh: '实际情况与计划不符的，请书面告知牵头部门；其他班次请另行报备。',
    en: 'Where it is held otherwise, tell the leading department in writing; file other courses by themselves.',
  },
});

/** A number is one course of its institution, whichever programme supports it. */
export const ofAnotherProgramme = (
  { number, programmeId }: CoursePlan,
  asked: string,
): Refusal | undefined =>
  programmeId === asked
    ? undefined
    : {
        code: 'COURSE-ELSEWHERE',
        at: 'number',
        found: number,
        expected: { zh: '未用过的课程编号', en: 'a number that was not used' },
        reason: {
          zh: '该课程编号已在另一项目下报备。',
          en: 'A course of this number was filed for another programme.',
        },
        next: {
          zh: '请用新的课程编号报备，或在原项目下变更。',
          en: 'File it under another number, or change it where it was filed.',
        },
      };

/** Beyond so many, a plan is filed no more than otherwise: each edition is kept, and asks the department anew. */
export const tooManyEditions = ({ number, edition }: CoursePlan): Refusal | undefined =>
  edition < mostEditions
    ? undefined
    : {
        code: 'COURSE-EDITIONS',
        at: 'number',
        found: `${number}（${edition}）`,
        expected: { zh: `最多变更至第 ${mostEditions} 版`, en: `${mostEditions} editions at most` },
        reason: {
          zh: `该课程计划已变更至第 ${edition} 版，不能再变更。`,
          en: `The plan stands at its edition ${edition}, and is changed no more.`,
        },
        next: {
          zh: '请按现有计划办班；不再举办的，请撤回，并用新的课程编号报备。',
          en: 'Hold the course as it is filed; where that is not possible, withdraw it and file it under another number.',
        },
      };

/** Why a plan stays as it stands: it was withdrawn, or its course has started. */
export const keptFromChange = (plan: CoursePlan, today: Day): Refusal | undefined => {
  if (plan.status === 'withdrawn') return withdrawn(plan);
  return hasStarted(plan.content, today) ? begun(plan, today) : undefined;
};
