import { start } from '#domain/casework/clock.ts';
import type { Decision, Task } from '#domain/casework/task.ts';
import { groundOf, isVoluntary } from '#domain/payment/recovery/grounds.ts';
import type { Recovery } from '#domain/payment/recovery/recovery.ts';
import type { Bilingual } from '#domain/shared/bilingual.ts';
import { displayYuan } from '#domain/shared/money.ts';
import { type Moment, type Question, taskFor } from '../../casework/writing.ts';
import type { Ports } from '../../ports.ts';
import { recoveryRef } from './read-recovery.ts';

/** Working days of the two desks; those of the subject stand in the order. */
const workingDays = { confirm: 5, confirmReturn: 3, enforce: 5 };

type Asked = Pick<Question, 'step' | 'desk' | 'question'> & {
  readonly choices: readonly Decision[];
  readonly noteFor?: Decision[];
  readonly days: number;
  readonly round?: number;
};

type Step = 'confirm-recovery' | 'confirm-return' | 'repayment' | 'enforce';
type Needs = Pick<Ports, 'register'>;

/** What was asked last at a step: it is asked anew where the money is owed again. */
export const latestAt = async ({ register }: Needs, recovery: Recovery, step: Step) =>
  (await register.tasksOf(recoveryRef(recovery)))
    .filter((task) => task.step === step)
    .toSorted((a, b) => a.round - b.round)
    .at(-1);

/** The round in which it is asked next. */
export const roundOf = async (ports: Needs, recovery: Recovery, step: Step): Promise<number> =>
  1 + ((await latestAt(ports, recovery, step))?.round ?? 0);

const titleOf = ({ amountFen, ground }: Recovery): Bilingual => ({
  zh: `${isVoluntary({ ground }) ? '退回' : '追回'} ${displayYuan(amountFen)} 元：${groundOf(ground).title.zh}`,
  en: `${isVoluntary({ ground }) ? 'Return' : 'Recovery'} of ${displayYuan(amountFen)} yuan: ${groundOf(ground).title.en}`,
});

const ask = (recovery: Recovery, moment: Moment, { days, round = 1, ...asked }: Asked): Task =>
  taskFor(
    {
      ...asked,
      case: recoveryRef(recovery),
      round,
      subjectId: recovery.subjectId,
      title: titleOf(recovery),
      clock: start(moment.today, days),
    },
    moment,
  );

export const confirmTask = (recovery: Recovery, moment: Moment): Task =>
  ask(recovery, moment, {
    step: 'confirm-recovery',
    desk: { role: 'programme-approver' },
    question: {
      zh: '理由、金额与期限是否无误，可否作出追回决定？',
      en: 'Are ground, amount and term right, and shall the money be asked back?',
    },
    choices: ['approve', 'refuse'],
    days: workingDays.confirm,
  });

/** Of finance, as its money is: nothing is decided against the subject. */
export const returnTask = (recovery: Recovery, moment: Moment): Task =>
  ask(recovery, moment, {
    step: 'confirm-return',
    desk: { role: 'finance-checker' },
    question: {
      zh: '请与银行回单核对申报、资金科目与金额。同意即入账；不同意的，登记作废，流水号可重新登记。',
      en: 'Compare claim, fund line and amount with the bank’s receipt. Agreed to, it is booked; refused, the entry is void and the reference may be noted anew.',
    },
    choices: ['approve', 'refuse'],
    days: workingDays.confirmReturn,
  });

/** The subject's own: closed once all of it has come back, by whoever books the money. */
/** The term of an order; what nobody asked for is due on no day, and is asked of nobody. */
type Due = Recovery & { readonly workingDays: number };
export const isDue = (recovery: Recovery): recovery is Due => recovery.workingDays !== undefined;

export const repaymentTask = (recovery: Due, moment: Moment, round = 1): Task =>
  ask(recovery, moment, {
    step: 'repayment',
    round,
    desk: { subjectId: recovery.subjectId },
    question: {
      zh: '请在期限内将资金退回原付款账户，附言写明申报编号。',
      en: 'Return the money in time to the account that it was paid from, naming the claim.',
    },
    choices: ['received'],
    days: recovery.workingDays,
  });

/** For another lead than the one who proposed it: that hand is in the case. */
export const enforceTask = (recovery: Recovery, moment: Moment, round: number): Task =>
  ask(recovery, moment, {
    step: 'enforce',
    round,
    desk: { role: 'lead' },
    question: {
      zh: '资金逾期未退。请移送强制执行，并写明受理机关和案号。',
      en: 'The money is overdue. Hand it over for enforcement, and name the authority and its case number.',
    },
    choices: ['approve'],
    noteFor: ['approve'],
    days: workingDays.enforce,
  });
