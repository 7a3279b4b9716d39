import { isSameName } from '../../shared/same-name.ts';
import type { ClaimFacts, ClaimRule } from '../claims/rule.ts';
import { objectionsOf } from '../invoices/objections.ts';
import { invoicesIn } from '../invoices/sums.ts';

/** The same code under another name: the subject was renamed, or somebody mistyped; the code decides. */
const underAnotherName = ({ evidence, claimant }: ClaimFacts) =>
  invoicesIn(evidence)
    .filter(({ invoice }) => invoice?.buyer.creditCode !== undefined)
    .filter(({ invoice }) => invoice?.buyer.creditCode === claimant.creditCode)
    .filter(({ invoice }) => !isSameName(invoice?.buyer.name ?? claimant.name, claimant.name))
    .map(({ fileName, invoice }) => ({
      code: 'SU-109',
      at: fileName,
      found: invoice?.buyer.name ?? '',
      expected: { zh: claimant.name, en: claimant.name },
      reason: {
        zh: '购买方的信用代码一致，名称不同；仍计入。',
        en: 'The credit code of the buyer is right and the name is another; it counts.',
      },
      next: { zh: '请审核人员核对是否更名。', en: 'The reviewer sees whether the subject was renamed.' },
    }));

export const invoicesNameTheClaimant: ClaimRule = {
  code: 'SU-109',
  title: { zh: '发票开给申报主体', en: 'Invoices are issued to the claimant' },
  clause: '企业为主、事后奖补：支持企业自身支出',
  severity: 'flag',
  cure: 'correction',
  check: (facts) => [...objectionsOf('SU-109', facts.evidence, facts), ...underAnotherName(facts)],
};
