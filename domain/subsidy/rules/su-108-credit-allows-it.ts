import type { ClaimRule } from '../claims/rule.ts';

export const creditAllowsIt: ClaimRule = {
  code: 'SU-108',
  title: { zh: '信用状况允许申报', en: 'Credit admits the claim' },
  clause: '实施方案二（九）',
  severity: 'hard',
  cure: 'none',
  check: ({ barredByCredit }) => barredByCredit,
};
