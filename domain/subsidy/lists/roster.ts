import * as z from 'zod';
import { accepted, asField, asOptionalField, type Checked, refused } from '../../shared/checked.ts';
import { nothing } from '../../shared/money.ts';
import { halfWidth } from '../../shared/normalise.ts';
import type { Column } from '../../shared/read-table.ts';
import { withoutExposures } from '../../shared/redaction.ts';
import { checkResidentId, maskResidentId } from '../../shared/resident-id.ts';
import { checkText } from '../../shared/text.ts';
import { lineReader } from './line.ts';
import { checkNamed, checkWithin, lineRefusal } from './list-checks.ts';
import type { ListDefinition } from './list-kind.ts';

export const RosterTerms = z.object({
  /** Who attended less of the course is not counted. Hundredths of a percent. */
  leastAttendanceBasisPoints: z.int().min(0).max(10_000),
});
export type RosterTerms = z.infer<typeof RosterTerms>;

const columns = [
  {
    key: 'course',
    zh: '课程编号',
    en: 'Course',
    aliases: ['课程', '班次', '培训班', 'Course no.'],
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
          numbers: [`trainee#${course}#${person}`],
          amountFen: nothing,
          cells: { residentId: masked, assessment: passed.title.zh },
        };
      },
    );
  },

  facts: (lines) => ({ heads: lines.length, 'accepted-lines': lines.length }),
};
