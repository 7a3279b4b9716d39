import { displayYuan } from '../../shared/money.ts';
import { capsCourses } from './asked-facts.ts';
import { type Check, defect } from './defect.ts';

/** A cap on the course limits nothing where no heads are paid for. */
export const capOnNoCourse: Check = ({ formula }) =>
  formula.perCourseCapFen === undefined || capsCourses(formula)
    ? []
    : [
        defect(
          {
            code: 'PROGRAMME-COURSE-CAP',
            at: 'formula.perCourseCapFen',
            found: displayYuan(formula.perCourseCapFen),
            expected: { zh: '按核定人数计算的项目', en: 'a programme that pays for each accepted person' },
          },
          {
            zh: '只有按核定人数计算的项目才能设每门课程限额。',
            en: 'Only what is paid for each person can be capped by the course.',
          },
          {
            zh: '请删除该限额，或改为按核定人数计算。',
            en: 'Leave the cap out, or pay for each accepted person.',
          },
        ),
      ];
