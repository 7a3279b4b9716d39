import { displayYuan } from '../../shared/money.ts';
import type { ClaimFacts, ClaimRule } from '../claims/rule.ts';
import { fitEvidence } from '../invoices/objections.ts';
import { invoicedFen, paidFen } from '../invoices/sums.ts';
import { wholeFeesOf } from '../lists/some-lines.ts';

const total = (facts: ClaimFacts, kind: 'invoice' | 'receipt') =>
  kind === 'invoice' ? invoicedFen(fitEvidence(facts)) : paidFen(facts.evidence);

const words = {
  invoice: { zh: '发票', en: 'invoices' },
  receipt: { zh: '付款回单', en: 'receipts' },
} as const;

export const feesAreInvoicedAndPaid: ClaimRule = {
  code: 'SU-106',
  title: { zh: '费用已开票并已支付', en: 'The fees are invoiced and paid' },
  clause: '企业为主、事后奖补：以实际支付为准',
  severity: 'flag',
  cure: 'correction',
  check: (facts) => {
    const fees = wholeFeesOf(facts.lines);
    return (['invoice', 'receipt'] as const)
      .filter((kind) => facts.programme.evidence.some((asked) => asked.kind === kind))
      .map((kind) => ({ kind, sum: total(facts, kind) }))
      .filter(({ sum }) => sum < fees)
      .map(({ kind, sum }) => ({
        code: 'SU-106',
        found: displayYuan(sum),
        expected: {
          zh: `不少于核定各行的费用全额 ${displayYuan(fees)} 元`,
          en: `at least the whole fees of the accepted lines, ${displayYuan(fees)} yuan`,
        },
        reason: {
          zh: `${words[kind].zh}金额合计小于核定各行的费用全额。`,
          en: `The ${words[kind].en} add up to less than the whole fees of the accepted lines.`,
        },
        next: { zh: '请补充，或由审核人员核减。', en: 'Add what is missing, or the reviewer reduces it.' },
      }));
  },
};
