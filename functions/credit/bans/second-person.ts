import { start } from '#domain/casework/clock.ts';
import type { Task } from '#domain/casework/task.ts';
import type { Bilingual } from '#domain/shared/bilingual.ts';
import { type Moment, taskFor } from '../../casework/writing.ts';

type Asked = {
  readonly case: Task['case'];
  readonly title: Bilingual;
  readonly question: Bilingual;
  readonly subjectId?: string;
};

const workingDays = 5;

/** Puts a proposal before any other lead, whatever the department: who proposed it holds another step of the case. */
export const secondPersonTask = (asked: Asked, moment: Moment): Task =>
  taskFor(
    {
      ...asked,
      step: 'confirm',
      round: 1,
      desk: { role: 'lead' },
      choices: ['approve', 'refuse'],
      clock: start(moment.today, workingDays),
    },
    moment,
  );
