import type { ClaimRule } from '../claims/rule.ts';
import { invoicesIn } from '../invoices/sums.ts';

export const invoicesAreOfThePeriod: ClaimRule = {
  code: 'SU-110',
  title: { zh: '发票开具于业务期间', en: 'Invoices are issued within the period' },
  clause: '申报通知：业务发生期间',
  severity: 'flag',
  cure: 'correction',
  check: ({ programme: { period }, evidence }) =>
    invoicesIn(evidence).flatMap(({ fileName, documentNumber = '', invoice, stated }) => {
      const on = invoice?.issuedOn ?? stated?.on;
      if (on === undefined || (period.from <= on && on <= period.to)) return [];
      return [
        {
          code: 'SU-110',
          at: fileName,
          found: `${documentNumber} ${on}`.trim(),
          expected: {
            zh: `${period.from} 至 ${period.to}（含首尾两日）`,
            en: `${period.from} to ${period.to}, both included`,
          },
          reason: {
            zh: '发票的开具日期不在业务期间内；业务发生日期以明细为准。',
            en: 'The invoice was issued outside the period; the lines say when the business happened.',
          },
          next: {
            zh: '请确认该发票对应业务期间内的业务，由审核人员认定。',
            en: 'See that it is for business within the period; the reviewer decides.',
          },
        },
      ];
    }),
};
