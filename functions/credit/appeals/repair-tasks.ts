import { start } from '#domain/casework/clock.ts';
import type { Task } from '#domain/casework/task.ts';
import type { CreditTerms } from '#domain/credit/credit-terms.ts';
import type { Repair } from '#domain/credit/repair.ts';
import type { Bilingual } from '#domain/shared/bilingual.ts';
import { type Moment, taskFor } from '../../casework/writing.ts';

/** The two people of a repair: one looks whether it has been put right, another lifts the ban. */
type Step = 'verify' | 'lift';

const workingDays = 10;

const questions: Readonly<Record<Step, Bilingual>> = {
  verify: {
    zh: '所受限制的事由是否已经纠正？请核实材料。',
    en: 'Has it put right what it was banned for? Verify the documents.',
  },
  lift: {
    zh: '已经核实。是否解除限制？',
    en: 'It has been verified. Shall the ban be lifted?',
  },
};

export const repairTask = (
  step: Step,
  { id, subjectId }: Pick<Repair, 'id' | 'subjectId'>,
  { department }: Pick<CreditTerms, 'department'>,
  moment: Moment,
): Task =>
  taskFor(
    {
      case: { kind: 'repair', id },
      step,
      round: 1,
      desk: step === 'verify' ? { role: 'reviewer', department } : { role: 'lead' },
      subjectId,
      title: { zh: `${subjectId}：信用修复`, en: `${subjectId}: repair of a ban` },
      question: questions[step],
      choices: ['approve', 'refuse'],
      clock: start(moment.today, workingDays),
    },
    moment,
  );
