import { start } from '#domain/casework/clock.ts';
import type { Task } from '#domain/casework/task.ts';
import type { CoursePlan } from '#domain/subsidy/courses/course-plan.ts';
import type { CourseTerms } from '#domain/subsidy/courses/course-terms.ts';
import { type Moment, taskFor } from '../../casework/writing.ts';

/** Each edition is answered by itself. */
export const coursePlanTask = (
  { id, edition, department, subjectId, number, content: { name, startsOn } }: CoursePlan,
  { answerWorkingDays }: Pick<CourseTerms, 'answerWorkingDays'>,
  moment: Moment,
): Task =>
  taskFor(
    {
      case: { kind: 'course-plan', id },
      step: 'answer-plan',
      round: edition,
      desk: { role: 'reviewer', department },
      subjectId,
      title: {
        zh: `课程计划 ${number}：${name}（${startsOn} 开班）`,
        en: `Course plan ${number}: ${name} (starts ${startsOn})`,
      },
      question: {
        zh: '该课程计划是否符合培训补贴要求？不同意的，写明理由，机构可以看到。',
        en: 'Does the plan fit what the programme supports? Where it does not, say why: the institution reads it.',
      },
      choices: ['approve', 'refuse'],
      noteFor: ['refuse'],
      clock: start(moment.today, answerWorkingDays),
    },
    moment,
  );
