import type { PaymentRule, ReleaseFacts } from '../rule.ts';

/** Asked on the day of the batch and again on that of its release: a ban that came after the claim holds its money back all the same. */
export const creditAllowsIt: PaymentRule<ReleaseFacts> = {
  code: 'PY-111',
  clause: '实施方案二（九）',
  check: ({ heldByCredit }) => heldByCredit.map((held) => ({ ...held, code: 'PY-111' })),
};
