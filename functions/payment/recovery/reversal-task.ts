import { start } from '#domain/casework/clock.ts';
import type { Task } from '#domain/casework/task.ts';
import type { Recovery } from '#domain/payment/recovery/recovery.ts';
import type { Repayment } from '#domain/payment/recovery/repayment.ts';
import { type Reversal, reversalReasons } from '#domain/payment/recovery/reversal.ts';
import { displayYuan } from '#domain/shared/money.ts';
import { type Moment, taskFor } from '../../casework/writing.ts';
import type { Ports } from '../../ports.ts';
import { recoveryRef } from './read-recovery.ts';

const workingDays = 3;
const step = 'confirm-reversal';

/** No workflow waits for what is asked of finance about a repayment, and no end of the order ends it. */
export const isOfOrder =
  ({ repayments }: Pick<Recovery, 'repayments'>) =>
  ({ id }: Pick<Task, 'id'>): boolean =>
    repayments.every(({ reversal }) => reversal?.taskId !== id);

type Asked = {
  readonly recovery: Recovery;
  readonly repayment: Repayment;
  readonly reversal: Omit<Reversal, 'taskId'>;
};

/** Puts before the second person of finance that a repayment was noted wrongly. */
export const reversalTask = async (
  { register }: Pick<Ports, 'register'>,
  { recovery, repayment, reversal }: Asked,
  moment: Moment,
): Promise<Task> => {
  const asked = await register.tasksOf(recoveryRef(recovery));
  const amount = displayYuan(repayment.fen);
  const { zh, en } = reversalReasons[reversal.reason];
  return taskFor(
    {
      case: recoveryRef(recovery),
      step,
      round: 1 + asked.filter((task) => task.step === step).length,
      desk: { role: 'finance-checker' },
      subjectId: recovery.subjectId,
      title: {
        zh: `冲正退回 ${amount} 元（${repayment.reference}）：${zh}`,
        en: `Reversal of ${amount} yuan (${repayment.reference}): ${en}`,
      },
      question: {
        zh: '请与银行回单核对。同意的，原登记冲正，企业重新欠付该款；流水号可重新正确登记。',
        en: 'Compare it with the bank’s receipt. Agreed to, the entry is reversed and so much is owed again; the reference may then be noted rightly.',
      },
      choices: ['approve', 'refuse'],
      clock: start(moment.today, workingDays),
    },
    moment,
  );
};
