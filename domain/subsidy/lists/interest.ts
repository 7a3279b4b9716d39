import * as z from 'zod';
import { asField, asOptionalField } from '../../shared/checked.ts';
import { checkDay } from '../../shared/day.ts';
import { displayYuan, Fen, formatYuan, fraction, sumFen } from '../../shared/money.ts';
import type { Column } from '../../shared/read-table.ts';
import { checkText } from '../../shared/text.ts';
import { checkYearlyRate, displayRate, interestAmiss } from './interest-due.ts';
import { loanNamed, overlapsOfLoans } from './interest-overlaps.ts';
import { type Line, lineReader } from './line.ts';
import { checkAmount, checkNamed, checkWithin } from './list-checks.ts';
import type { ListDefinition } from './list-definition.ts';

export const InterestTerms = z.object({
  /** Interest on more than so much of a loan is not supported. */
  largestPrincipalFen: Fen,
  /** A loan that is dearer is not supported. Hundredths of a percent a year. */
  mostBasisPoints: z.int().positive().max(3_600),
});
export type InterestTerms = z.infer<typeof InterestTerms>;

const columns = [
  { key: 'bank', zh: '贷款银行', en: 'Bank', aliases: ['经办银行', '银行'], required: true },
  {
    key: 'loanNumber',
    zh: '借款合同编号',
    en: 'Loan number',
    aliases: ['贷款合同编号', '借据号', '合同编号', '贷款账号', 'Loan'],
    required: true,
  },
  {
    key: 'principal',
    zh: '计息本金(元)',
    en: 'Principal (yuan)',
    aliases: ['本金', '贷款本金', '贷款余额', 'Principal'],
    required: true,
  },
  {
    key: 'rate',
    zh: '年利率(%)',
    en: 'Yearly rate (%)',
    aliases: ['年利率', '利率', '执行利率', 'Rate'],
    required: true,
  },
  {
    key: 'interestFrom',
    zh: '计息起始日',
    en: 'Interest from',
    aliases: ['起息日', '计息开始日', 'From'],
    required: true,
  },
  {
    key: 'interestTo',
    zh: '计息截止日',
    en: 'Interest to',
    aliases: ['止息日', '计息结束日', 'To'],
    required: true,
  },
  {
    key: 'interestPaidOn',
    zh: '付息日期',
    en: 'Paid on',
    aliases: ['扣息日期', '交易日期', '支付日期', 'Paid'],
    required: true,
  },
  {
    key: 'interest',
    zh: '利息金额(元)',
    en: 'Interest (yuan)',
    aliases: ['利息', '已付利息', '扣息金额', '金额', 'Interest'],
    required: true,
  },
  { key: 'sort', zh: '利息种类', en: 'Kind', aliases: ['摘要', '类型', '种类'], required: false },
  { key: 'remark', zh: '备注', en: 'Remark', aliases: ['说明', 'Note'], required: false },
] as const satisfies readonly Column[];

const regular = {
  id: 'regular',
  title: { zh: '正常利息', en: 'regular interest' },
  names: ['利息', '贷款利息', '结息', '付息', '还息', '扣息', '利息支出', 'interest'],
};
const notRegular = {
  zh: '罚息、复利和逾期利息不予贴息。',
  en: 'Penalties, compound interest and what is overdue are not supported.',
};

/** Of a loan that is larger than what is supported, the interest on that part. */
const countedOf = (paid: Fen, principal: Fen, largest: Fen): Pick<Line, 'amountFen' | 'wholeFen'> =>
  principal > largest
    ? { amountFen: fraction(paid, largest, principal), wholeFen: paid }
    : { amountFen: paid };

/** A bank's statement of the interest on loans: what was paid, and from what it follows. */
export const interest: ListDefinition<InterestTerms> = {
  zh: '银行利息对账单',
  en: 'bank statement of interest',
  columns,
  identifiedBy: 'loanNumber',
  twice: {
    zh: '同一笔贷款同一起始日的利息只计一次，请合并为一行。',
    en: 'The interest of a loan from one day on counts once: join the lines.',
  },

  reader: ({ largestPrincipalFen, mostBasisPoints }, layout, { period }) => {
    const shape = z.object({
      bank: asField(checkText(60)),
      loanNumber: asField(checkText(60)),
      principal: asField(checkAmount(Number.MAX_SAFE_INTEGER)),
      rate: asField(checkYearlyRate(mostBasisPoints * 100)),
      interestFrom: asField(checkDay),
      interestTo: asField(checkDay),
      interestPaidOn: asField(checkWithin(period)),
      interest: asField(checkAmount(Number.MAX_SAFE_INTEGER)),
      sort: asOptionalField(checkNamed('INTEREST-SORT', [regular], notRegular)),
      remark: asOptionalField(checkText(200)),
    });
    return lineReader(
      layout,
      () => shape,
      ({ bank, loanNumber, principal, rate, interestFrom: from, interestTo: to, interest: paid, sort }) => {
        const amiss = interestAmiss(paid, { principal, rate, from, to });
        if (amiss) return amiss;
        const key = `${loanNamed(bank, loanNumber)} ${from}`;
        return {
          key,
          shown: `${loanNumber}（${from}）`,
          numbers: [`interest#${key}`],
          ...countedOf(paid, principal, largestPrincipalFen),
          cells: {
            principal: displayYuan(principal),
            rate: displayRate(rate),
            interest: formatYuan(paid),
            ...(sort ? { sort: regular.title.zh } : {}),
          },
        };
      },
    );
  },

  facts: (lines) => ({
    accepted: sumFen(lines.map(({ amountFen }) => amountFen)),
    'accepted-lines': lines.length,
  }),

  together: overlapsOfLoans,
};
