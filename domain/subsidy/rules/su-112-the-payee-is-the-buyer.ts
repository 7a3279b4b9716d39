import { isSameName } from '../../shared/same-name.ts';
import type { ClaimRule } from '../claims/rule.ts';
import { invoicesIn } from '../invoices/sums.ts';

export const thePayeeIsTheBuyer: ClaimRule = {
  code: 'SU-112',
  title: { zh: '收款账户户名与发票购买方一致', en: 'The account to be paid to is the buyer’s' },
  clause: '专款专用：资金拨付至实际支出的主体',
  severity: 'flag',
  cure: 'none',
  check: ({ claimant: { accountName }, evidence }) => {
    if (accountName === undefined) return [];
    const buyers = invoicesIn(evidence).flatMap(({ invoice }) => invoice?.buyer.name ?? []);
    return [...new Set(buyers)]
      .filter((buyer) => !isSameName(buyer, accountName))
      .map((buyer) => ({
        code: 'SU-112',
        found: buyer,
        expected: { zh: `户名 ${accountName}`, en: `the account’s name, ${accountName}` },
        reason: {
          zh: '发票购买方与收款账户户名不同。',
          en: 'The buyer of the invoice and the account to be paid to bear different names.',
        },
        next: {
          zh: '请审核人员核对；账户有误的，企业可更换收款账户。',
          en: 'The reviewer looks at both; where the account is wrong, the enterprise may change it.',
        },
      }));
  },
};
