import { start } from '#domain/casework/clock.ts';
import { stillToAsk } from '#domain/casework/parallel-review.ts';
import type { Task } from '#domain/casework/task.ts';
import type { Filing } from '#domain/filing/filing.ts';
import type { Mode } from '#domain/filing/mode.ts';
import type { Subject } from '#domain/filing/subject.ts';
import { type Moment, taskFor } from '../casework/writing.ts';

const ref = (filing: Filing) => ({ kind: 'filing', id: filing.id }) as const;

export const departmentTasks = (filing: Filing, subject: Subject, mode: Mode, moment: Moment): Task[] =>
  Object.entries(filing.clocks)
    .filter(([department]) => stillToAsk(filing, mode.departments).includes(department))
    .map(([department, clock]) =>
      taskFor(
        {
          case: ref(filing),
          step: `review:${department}`,
          round: filing.round,
          desk: { role: 'reviewer', department },
          subjectId: filing.subjectId,
          title: {
            zh: `${subject.name}：${mode.title.zh}备案`,
            en: `${subject.name}: filing for ${mode.title.en}`,
          },
          question: {
            zh: '该备案是否符合本部门要求？',
            en: 'Does this filing meet what your department requires?',
          },
          choices: ['approve', 'return', 'refuse'],
          clock,
        },
        moment,
      ),
    );

export const correctionTask = (filing: Filing, subject: Subject, mode: Mode, moment: Moment): Task =>
  taskFor(
    {
      case: ref(filing),
      step: 'correction',
      round: filing.round,
      desk: { subjectId: filing.subjectId },
      subjectId: filing.subjectId,
      title: {
        zh: `${subject.name}：${mode.title.zh}备案补正`,
        en: `${subject.name}: correct the filing for ${mode.title.en}`,
      },
      question: {
        zh: '请按列出的全部问题一次性补正后重新提交。',
        en: 'Correct everything that is listed and submit again.',
      },
      choices: ['resubmitted'],
      clock: start(moment.today, mode.correctionWorkingDays),
    },
    moment,
  );
