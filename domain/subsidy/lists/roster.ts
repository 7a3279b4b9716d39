import * as z from 'zod';
import { accepted, asField, asOptionalField, type Checked, refused } from '../../shared/checked.ts';
import { checkDay } from '../../shared/day.ts';
import { nothing } from '../../shared/money.ts';
import { halfWidth } from '../../shared/normalise.ts';
import { bareName } from '../../shared/person-name.ts';
import type { Column } from '../../shared/read-table.ts';
import { withoutExposures } from '../../shared/redaction.ts';
import { onLine, type Refusal } from '../../shared/refusal.ts';
import { checkResidentId, maskResidentId } from '../../shared/resident-id.ts';
import { checkText } from '../../shared/text.ts';
import { CourseTerms } from '../courses/course-terms.ts';
import { type Line, lineReader } from './line.ts';
import { checkNamed, checkWithin, lineRefusal } from './list-checks.ts';
import type { ListDefinition } from './list-definition.ts';

export const RosterTerms = z.object({
  /** Who attended less of the course is not counted. Hundredths of a percent. */
  leastAttendanceBasisPoints: z.int().min(0).max(10_000),
  /** Where a course must have been filed before it started. */
  courses: CourseTerms.optional(),
});
export type RosterTerms = z.infer<typeof RosterTerms>;

const columns = [
  {
    key: 'course',
    zh: '课程编号',
    en: 'Course',
    aliases: ['课程', '课程名称', '班次', '培训班', 'Course no.'],
    required: true,
  },
  { key: 'personName', zh: '姓名', en: 'Name', aliases: ['学员姓名', '参训人员'], required: true },
  {
    key: 'residentId',
    zh: '身份证号',
    en: 'Identity number',
    aliases: ['身份证号码', '公民身份号码', '证件号码', 'ID'],
    required: true,
  },
  {
    key: 'completedOn',
    zh: '结业日期',
    en: 'Completed on',
    aliases: ['完成日期', '日期', 'Completed'],
    required: true,
  },
  {
    key: 'hours',
    zh: '课程学时',
    en: 'Hours of the course',
    aliases: ['学时', '总学时', 'Hours'],
    required: true,
  },
  {
    key: 'attended',
    zh: '出勤学时',
    en: 'Hours attended',
    aliases: ['实到学时', '出勤', 'Attended'],
    required: true,
  },
  {
    key: 'assessment',
    zh: '考核结果',
    en: 'Assessment',
    aliases: ['考核', '考试结果', '成绩', 'Result'],
    required: true,
  },
  {
    key: 'certificateNumber',
    zh: '证书编号',
    en: 'Certificate number',
    aliases: ['结业证书编号', '证书号', 'Certificate'],
    required: false,
  },
  {
    key: 'startsOn',
    zh: '开班日期',
    en: 'Starts on',
    aliases: ['开课日期', '课程开始日期', 'Started on'],
    required: false,
  },
] as const satisfies readonly Column[];

const passed = {
  id: 'passed',
  title: { zh: '合格', en: 'passed' },
  names: ['通过', '优秀', '良好', '及格', 'pass'],
};

const failed = {
  zh: '考核未合格的人员不计入。',
  en: 'Whoever has not passed the assessment is not counted.',
};

const checkHours = (typed: string): Checked<number> => {
  const text = halfWidth(typed)
    .trim()
    .replace(/(学时|小时|h)$/i, '');
  const hours = /^\d{1,4}(\.\d)?$/.test(text) ? Number(text) : 0;
  if (hours > 0) return accepted(hours);
  return refused(
    lineRefusal(
      'ROSTER-HOURS',
      typed,
      { zh: '大于 0 的学时数，如 24', en: 'hours above nothing, such as 24' },
      { zh: '学时格式不正确。', en: 'This is not a number of hours.' },
    ),
  );
};

const attendedEnough =
  (least: number) =>
  ({ hours, attended }: { readonly hours: number; readonly attended: number }): boolean =>
    attended * 10_000 >= hours * least;

/** What is said where one identity number stands with several writings: of one name, or of two. */
const writings = {
  spellings: {
    code: 'ROSTER-SPELLINGS',
    severity: 'warning',
    reason: {
      zh: '同一身份证号的姓名写法不同，视为同一人。',
      en: 'The name that stands with one identity number is written in different ways; it is one person.',
    },
  },
  names: {
    code: 'ROSTER-NAMES',
    severity: 'flag',
    reason: {
      zh: '同一身份证号对应不同的姓名。',
      en: 'One identity number stands with different names.',
    },
  },
} as const;

/** An identity number is one person; under two names, somebody mistyped the one or the other. */
const aboutOne = (lines: readonly Line[]): readonly Refusal[] => {
  const names = [...new Set(lines.flatMap(({ cells }) => cells['personName'] ?? []))];
  const [first] = lines;
  if (!first || names.length < 2) return [];
  const kind = new Set(names.map(bareName)).size === 1 ? 'spellings' : 'names';
  return [
    {
      ...writings[kind],
      at: onLine(first.line, 'personName'),
      found: `${first.shown}：${names.join(' / ')}`,
      expected: { zh: '同一身份证号只有一个姓名', en: 'one name with one identity number' },
      next: {
        zh: '请对照身份证核对姓名和号码，统一写法后重新上传。',
        en: 'Compare name and number with the identity card, write the name in one way, and upload the roster again.',
      },
    },
  ];
};

const namesOfOnePerson = (lines: readonly Line[]): readonly Refusal[] =>
  [...Map.groupBy(lines, ({ person = '' }) => person).values()].flatMap(aboutOne);

/** A person and what it was taught, as it may live in one claim only. */
export const traineeNumber = (course: string, person: string): string => `trainee#${course}#${person}`;

/** The persons who were taught: each once a course, whoever claims for them, present and passed. */
export const roster: ListDefinition<RosterTerms> = {
  zh: '参训人员名单',
  en: 'roster',
  columns,
  kept: (cells) => cells.map(withoutExposures),
  identifiedBy: 'residentId',
  twice: {
    zh: '同一人员同一课程只计一次，请删除重复行（姓名写法不同也视为同一人）。',
    en: 'A person counts once a course, however the name is written: remove the repeated line.',
  },

  reader: ({ leastAttendanceBasisPoints: least }, layout, { period, fingerprint }) => {
    const shape = z
      .object({
        course: asField(checkText(60)),
        personName: asField(checkText(60)),
        residentId: asField(checkResidentId),
        completedOn: asField(checkWithin(period)),
        hours: asField(checkHours),
        attended: asField(checkHours),
        assessment: asField(checkNamed('ROSTER-ASSESSMENT', [passed], failed)),
        certificateNumber: asOptionalField(checkText(60)),
        startsOn: asOptionalField(checkDay),
      })
      .superRefine((row, ctx) => {
        if (attendedEnough(least)(row)) return;
        const share = `${least / 100}%`;
        const refusal = lineRefusal(
          'ROSTER-ATTENDANCE',
          `${row.attended} / ${row.hours}`,
          { zh: `出勤不少于 ${share}（含本数）`, en: `at least ${share} attended` },
          { zh: '出勤学时不足，不计入。', en: 'Too little was attended to count.' },
        );
        ctx.addIssue({
          code: 'custom',
          path: ['attended'],
          message: refusal.reason.zh,
          params: { refusal },
        });
      });
    return lineReader(
      layout,
      () => shape,
      ({ course, residentId }) => {
        const person = fingerprint(residentId);
        const masked = maskResidentId(residentId);
        return {
          key: `${course} ${person}`,
          shown: masked,
          numbers: [traineeNumber(course, person)],
          person,
          amountFen: nothing,
          cells: { residentId: masked, assessment: passed.title.zh },
        };
      },
    );
  },

  together: namesOfOnePerson,

  facts: (lines) => ({ heads: lines.length, 'accepted-lines': lines.length }),
};
