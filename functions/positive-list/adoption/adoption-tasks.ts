import { start } from '#domain/casework/clock.ts';
import type { Opinion } from '#domain/casework/opinions.ts';
import type { Task } from '#domain/casework/task.ts';
import type { AdoptionOfList } from '#domain/positive-list/adoption/adoption-terms.ts';
import type { ListVersion } from '#domain/positive-list/adoption/list-version.ts';
import type { Bilingual } from '#domain/shared/bilingual.ts';
import { type Moment, taskFor } from '../../casework/writing.ts';

export const confirmStep = 'confirm-list';

const titleOf = ({ details: { title }, listVersion }: ListVersion): Bilingual => ({
  zh: `${title.zh}：${listVersion} 版`,
  en: `${title.en}: version ${listVersion}`,
});

const about = (version: ListVersion) => ({
  case: { kind: 'list-version', id: version.id } as const,
  round: version.round,
  title: titleOf(version),
});

/** One question to each department, all at once. */
export const opinionTasks = (
  version: ListVersion,
  { departments, opinionWorkingDays }: AdoptionOfList,
  moment: Moment,
): Task[] =>
  departments.map((department) =>
    taskFor(
      {
        ...about(version),
        step: `review:${department}`,
        desk: { role: 'reviewer', department },
        question: {
          zh: '本部门对该版本有何意见？意见供复核参考；选择“不予通过”即表示不同意，须说明理由，由复核人回应。',
          en: 'What does your department say of this version? Opinions advise: who confirms it must answer whoever is opposed.',
        },
        choices: ['approve', 'refuse'],
        clock: start(moment.today, opinionWorkingDays),
      },
      moment,
    ),
  );

const isOpposed = ({ decision }: Opinion): boolean => decision !== 'approve';

/** The question to the second person; whoever is opposed must be answered. */
export const confirmationTask = (
  version: ListVersion,
  { confirmationWorkingDays }: AdoptionOfList,
  opinions: readonly Opinion[],
  moment: Moment,
): Task =>
  taskFor(
    {
      ...about(version),
      step: confirmStep,
      desk: { role: 'list-approver' },
      question: {
        zh: '请核对条目、与前一版本的差异、生效日期和各部门意见。选择“同意”即予公布；部门不同意的，须在说明中回应。',
        en: 'Check the entries, the difference, the day and the opinions. Approved, it is published; answer whoever is opposed in the note.',
      },
      choices: ['approve', 'return', 'refuse'],
      ...(opinions.some(isOpposed) ? { noteFor: ['approve'] } : {}),
      clock: start(moment.today, confirmationWorkingDays),
    },
    moment,
  );
