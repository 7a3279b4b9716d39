import { firstOfMany } from '../claims/first-of-many.ts';
import type { ClaimRule } from '../claims/rule.ts';

const others = (count: number) => ({
  reason: {
    zh: `另有 ${count} 张发票同样没有上传，见各行结果。`,
    en: `${count} other invoices were not uploaded either; see the lines.`,
  },
});

export const invoicesAreThere: ClaimRule = {
  code: 'SU-105',
  title: { zh: '明细对应的发票已上传', en: 'The invoice behind each line is there' },
  clause: '证明材料：费用发票',
  severity: 'flag',
  cure: 'correction',
  check: ({ invoicesMissing }) =>
    firstOfMany(
      invoicesMissing.map((number) => ({
        code: 'SU-105',
        found: number,
        reason: {
          zh: '明细引用的发票没有上传，对应各行未计入。',
          en: 'The list names an invoice that was not uploaded; its lines do not count.',
        },
        next: { zh: '请上传该发票，或更正发票号码。', en: 'Upload the invoice, or correct its number.' },
      })),
      others,
    ),
};
