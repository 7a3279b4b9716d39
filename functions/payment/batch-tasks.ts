import { start } from '#domain/casework/clock.ts';
import type { Decision, Task } from '#domain/casework/task.ts';
import type { Batch } from '#domain/payment/batch.ts';
import type { Bilingual } from '#domain/shared/bilingual.ts';
import { displayYuan } from '#domain/shared/money.ts';
import { type Moment, taskFor } from '../casework/writing.ts';
import type { Ports } from '../ports.ts';
import { batchRef } from './read-batch.ts';

/** Working days of each step; together the ten that payment may take after approval (domain study §3.9). */
const workingDays = { check: 3, release: 2, answer: 5 };

type Asked = {
  readonly step: string;
  readonly role: 'finance-checker' | 'finance-exporter' | 'finance-maker';
  readonly days: number;
  readonly title: Bilingual;
  readonly question: Bilingual;
  readonly choices: readonly Decision[];
};

const ask = (batch: Batch, moment: Moment, { role, days, ...asked }: Asked): Task =>
  taskFor(
    {
      case: batchRef(batch),
      round: batch.round,
      desk: { role },
      clock: start(moment.today, days),
      ...asked,
    },
    moment,
  );

const inShort = ({ count, sumFen }: Batch): Bilingual => ({
  zh: `${count} 笔，合计 ${displayYuan(sumFen)} 元`,
  en: `${count} payments, ${displayYuan(sumFen)} yuan`,
});

export const checkTask = (batch: Batch, moment: Moment): Task =>
  ask(batch, moment, {
    step: 'check',
    role: 'finance-checker',
    days: workingDays.check,
    title: {
      zh: `拨付批次复核：${inShort(batch).zh}`,
      en: `Check a payment batch: ${inShort(batch).en}`,
    },
    question: {
      zh: '收款账户、金额与资金科目是否无误，可否拨付？',
      en: 'Are accounts, amounts and fund line right, and may it be paid?',
    },
    choices: ['approve', 'refuse'],
  });

export const releaseTask = (batch: Batch, moment: Moment): Task =>
  ask(batch, moment, {
    step: 'release',
    role: 'finance-exporter',
    days: workingDays.release,
    title: {
      zh: `拨付批次导出：${inShort(batch).zh}`,
      en: `Release a payment batch: ${inShort(batch).en}`,
    },
    question: {
      zh: '是否导出银行文件？导出后不能再次导出另一份。',
      en: 'Shall the bank file be released? It is released once and never again.',
    },
    choices: ['approve', 'refuse'],
  });

/** Closed by the result file itself, not by a decision; it takes nobody's hand. */
export const resultTask = (batch: Batch, moment: Moment): Task =>
  ask(batch, moment, {
    step: `bank-result:${batch.results.filter(({ status }) => status === 'settled').length + 1}`,
    role: 'finance-maker',
    days: workingDays.answer,
    title: {
      zh: `银行结果：${inShort(batch).zh}`,
      en: `The bank’s answer: ${inShort(batch).en}`,
    },
    question: {
      zh: '请上传银行返回的结果文件。',
      en: 'Upload the result file that the bank has sent back.',
    },
    choices: ['received'],
  });

/** The task of that step once somebody has decided it. */
export const decided = async (
  { register }: Pick<Ports, 'register'>,
  batch: Batch,
  step: string,
): Promise<Task | undefined> =>
  (await register.tasksOf(batchRef(batch))).find((task) => task.step === step && task.status === 'decided');
