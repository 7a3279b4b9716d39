import { start } from '#domain/casework/clock.ts';
import type { Task } from '#domain/casework/task.ts';
import { groundOf, isVoluntary } from '#domain/payment/recovery/grounds.ts';
import type { Recovery } from '#domain/payment/recovery/recovery.ts';
import type { Bilingual } from '#domain/shared/bilingual.ts';
import { displayYuan } from '#domain/shared/money.ts';
import { type Moment, type Question, taskFor } from '../../casework/writing.ts';
import type { Ports } from '../../ports.ts';
import { recoveryRef } from './read-recovery.ts';

type Asked = Pick<Question, 'desk' | 'question' | 'choices' | 'noteFor'> & {
  /** Working days of the desk; those of the subject stand in the order. */
  readonly days: number;
};

/** What officers are asked of a recovery. */
const questions = {
  'confirm-recovery': {
    desk: { role: 'programme-approver' },
    question: {
      zh: '理由、金额与期限是否无误，可否作出追回决定？',
      en: 'Are ground, amount and term right, and shall the money be asked back?',
    },
    choices: ['approve', 'refuse'],
    days: 5,
  },
  // Of finance, as its money is: nothing is decided against the subject.
  'confirm-return': {
    desk: { role: 'finance-checker' },
    question: {
      zh: '请与银行回单核对申报、资金科目与金额。同意即入账；不同意的，登记作废，流水号可重新登记。',
      en: 'Compare claim, fund line and amount with the bank’s receipt. Agreed to, it is booked; refused, the entry is void and the reference may be noted anew.',
    },
    choices: ['approve', 'refuse'],
    days: 3,
  },
  // For another lead than the one who proposed it: that hand is in the case.
  enforce: {
    desk: { role: 'lead' },
    question: {
      zh: '资金逾期未退。请移送强制执行，并写明受理机关和案号。',
      en: 'The money is overdue. Hand it over for enforcement, and name the authority and its case number.',
    },
    choices: ['approve'],
    noteFor: ['approve'],
    days: 5,
  },
} satisfies Record<string, Asked>;

type OfficerStep = keyof typeof questions;
type Step = OfficerStep | 'repayment';
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

const titleOf = (recovery: Recovery): Bilingual => {
  const sum = displayYuan(recovery.amountFen);
  const { zh, en } = groundOf(recovery.ground).title;
  return isVoluntary(recovery)
    ? { zh: `退回 ${sum} 元：${zh}`, en: `Return of ${sum} yuan: ${en}` }
    : { zh: `追回 ${sum} 元：${zh}`, en: `Recovery of ${sum} yuan: ${en}` };
};

const ask = (
  recovery: Recovery,
  moment: Moment,
  { days, ...asked }: Asked & Pick<Question, 'step' | 'round'>,
): Task =>
  taskFor(
    {
      ...asked,
      case: recoveryRef(recovery),
      subjectId: recovery.subjectId,
      title: titleOf(recovery),
      clock: start(moment.today, days),
    },
    moment,
  );

export const officerTask = (recovery: Recovery, step: OfficerStep, moment: Moment, round = 1): Task =>
  ask(recovery, moment, { step, round, ...questions[step] });

/** With the term of an order; what nobody asked for is due on no day, and is asked of nobody. */
export type Due = Recovery & { readonly workingDays: number };
export const isDue = (recovery: Recovery): recovery is Due => recovery.workingDays !== undefined;

/** The subject's own: closed once all of it has come back, by whoever books the money. */
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
