import type { ClaimFacts, ClaimRule } from '../claims/rule.ts';
import { objectionsOf } from '../invoices/objections.ts';

/** Money may have been granted for it already; then somebody must look at that claim. */
const cancelledAfterwards = ({ cancelledElsewhere }: ClaimFacts) =>
  cancelledElsewhere.map(({ number, red, claimId }) => ({
    code: 'SU-111',
    found: number,
    expected: { zh: '未被红冲的发票', en: 'an invoice that was not cancelled' },
    reason: {
      zh: `本次提交的红字发票 ${red} 冲销了申报 ${claimId} 中使用的该发票。`,
      en: `The red invoice ${red} brought here cancels one that the claim ${claimId} stands on.`,
    },
    next: { zh: '请牵头部门复核该申报。', en: 'The leading department looks at that claim again.' },
  }));

export const noRedInvoiceCancelsIt: ClaimRule = {
  code: 'SU-111',
  title: { zh: '发票未被红冲', en: 'No red invoice cancels an invoice' },
  clause: '红字发票冲销的费用不属于实际支出',
  severity: 'flag',
  cure: 'correction',
  check: (facts) => [...objectionsOf('SU-111', facts.evidence, facts), ...cancelledAfterwards(facts)],
};
