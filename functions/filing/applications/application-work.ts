import { start } from '#domain/casework/clock.ts';
import { stillToAsk } from '#domain/casework/parallel-review.ts';
import type { Task } from '#domain/casework/task.ts';
import type { Application, Purpose } from '#domain/filing/application.ts';
import type { Mode } from '#domain/filing/mode.ts';
import type { Subject } from '#domain/filing/subject.ts';
import type { Bilingual } from '#domain/shared/bilingual.ts';
import { type Moment, taskFor } from '../../casework/writing.ts';

type Scene = {
  readonly application: Application;
  readonly subject: Subject;
  readonly mode: Mode;
  readonly moment: Moment;
};

const purposes: Readonly<Record<Purpose, Bilingual>> = {
  first: { zh: '备案', en: 'filing' },
  change: { zh: '备案变更', en: 'change of the filing' },
  renewal: { zh: '备案延续', en: 'renewal of the filing' },
};

const titleOf = ({ application: { purpose }, subject, mode }: Scene): Bilingual => ({
  zh: `${subject.name}：${mode.title.zh}${purposes[purpose].zh}`,
  en: `${subject.name}: ${purposes[purpose].en} for ${mode.title.en}`,
});

const about = ({ application: { id, round, subjectId } }: Scene) => ({
  case: { kind: 'application', id } as const,
  round,
  subjectId,
});

export const departmentTasks = (scene: Scene): Task[] => {
  const { application, moment } = scene;
  const asked = stillToAsk(application, application.asked);
  return Object.entries(application.clocks)
    .filter(([department]) => asked.includes(department))
    .map(([department, clock]) =>
      taskFor(
        {
          ...about(scene),
          step: `review:${department}`,
          desk: { role: 'reviewer', department },
          title: titleOf(scene),
          question: {
            zh: '该申请是否符合本部门要求？',
            en: 'Does this application meet what your department requires?',
          },
          choices: ['approve', 'return', 'refuse'],
          clock,
        },
        moment,
      ),
    );
};

export const correctionTask = (scene: Scene): Task => {
  const { application, mode, moment } = scene;
  const { zh, en } = titleOf(scene);
  return taskFor(
    {
      ...about(scene),
      step: 'correction',
      desk: { subjectId: application.subjectId },
      title: { zh: `${zh}补正`, en: `${en}: correction` },
      question: {
        zh: '请按列出的全部问题一次性补正后重新提交。',
        en: 'Correct everything that is listed and submit again.',
      },
      choices: ['resubmitted'],
      clock: start(moment.today, mode.correctionWorkingDays),
    },
    moment,
  );
};

export const inspectionTask = (
  { filing, subject, mode }: { filing: { id: string; edition: number }; subject: Subject; mode: Mode },
  inspection: NonNullable<Mode['inspection']>,
  moment: Moment,
): Task =>
  taskFor(
    {
      case: { kind: 'filing', id: filing.id },
      step: 'inspection',
      round: filing.edition,
      desk: { role: 'reviewer', department: inspection.department },
      subjectId: subject.id,
      title: {
        zh: `${subject.name}：${mode.title.zh}备案抽查`,
        en: `${subject.name}: inspection of the filing for ${mode.title.en}`,
      },
      question: {
        zh: '该备案由系统即时办结并被抽中检查，是否属实？不属实将中止备案。',
        en: 'This filing was entered at once and drawn for inspection. Does it hold? If not, it is suspended.',
      },
      choices: ['approve', 'refuse'],
      clock: start(moment.today, inspection.workingDays),
    },
    moment,
  );
