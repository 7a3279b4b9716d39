import type { PaymentRule } from '../rule.ts';

/** Asked on the day of the batch: a ban that came after the claim holds its money back all the same. */
export const creditAllowsIt: PaymentRule = {
  code: 'PY-111',
  clause: '实施方案二（九）',
  check: ({ heldByCredit }) => heldByCredit.map((held) => ({ ...held, code: 'PY-111' })),
};
