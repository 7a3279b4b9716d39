import { displayYuan } from '../../shared/money.ts';
import type { ClaimRule } from '../claims/rule.ts';
import { fitEvidence } from '../invoices/objections.ts';
import { invoicedFen, paidFen } from '../invoices/sums.ts';

export const receiptsCoverTheInvoices: ClaimRule = {
  code: 'SU-113',
  title: { zh: '付款金额不少于发票金额', en: 'What was paid is no less than what was invoiced' },
  clause: '企业为主、事后奖补：以实际支付为准',
  severity: 'flag',
  cure: 'correction',
  check: (facts) => {
    const invoiced = invoicedFen(fitEvidence(facts));
    const paid = paidFen(facts.evidence);
    return paid >= invoiced
      ? []
      : [
          {
            code: 'SU-113',
            found: displayYuan(paid),
            expected: {
              zh: `不少于发票合计 ${displayYuan(invoiced)} 元`,
              en: `at least the invoices’ total, ${displayYuan(invoiced)} yuan`,
            },
            reason: {
              zh: '付款回单合计小于计入的发票合计。',
              en: 'The receipts add up to less than the invoices that count.',
            },
            next: {
              zh: '请补充付款回单，或由审核人员核减。',
              en: 'Add receipts, or the reviewer reduces it.',
            },
          },
        ];
  },
};
