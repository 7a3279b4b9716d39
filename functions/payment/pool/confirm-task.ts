import { start } from '#domain/casework/clock.ts';
import type { Task } from '#domain/casework/task.ts';
import type { FundLineDocument } from '#domain/payment/fund-line.ts';
import type { PoolChange } from '#domain/payment/pool/pool-change.ts';
import type { Bilingual } from '#domain/shared/bilingual.ts';
import { displayYuan } from '#domain/shared/money.ts';
import { type Moment, taskFor } from '../../casework/writing.ts';
import { poolChangeRef } from './read-pool-change.ts';

const workingDays = 3;

const verbs: Readonly<Record<PoolChange['transfer'], Bilingual>> = {
  'top-up': { zh: '追加资金', en: 'Top-up' },
  cut: { zh: '调减资金', en: 'Cut' },
};

/** Puts a change of a pool before the second person of finance. */
export const confirmTask = (
  change: PoolChange,
  { title }: Pick<FundLineDocument, 'title'>,
  moment: Moment,
): Task => {
  const amount = displayYuan(change.amountFen);
  const { zh, en } = verbs[change.transfer];
  return taskFor(
    {
      case: poolChangeRef(change),
      step: 'confirm-pool-change',
      round: 1,
      desk: { role: 'finance-checker' },
      title: { zh: `${zh} ${amount} 元：${title.zh}`, en: `${en} of ${amount} yuan: ${title.en}` },
      question: {
        zh: `请与指标文件 ${change.document}（${change.documentDay}）核对科目与金额。同意即入账。`,
        en: `Compare fund line and amount with document ${change.document} (${change.documentDay}). Agreed to, it is booked.`,
      },
      choices: ['approve', 'refuse'],
      clock: start(moment.today, workingDays),
    },
    moment,
  );
};
