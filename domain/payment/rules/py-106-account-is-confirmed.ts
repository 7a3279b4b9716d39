import { rule } from '../rule.ts';

/** Money that came back is paid again only after the account has been verified (domain study §2.7). */
export const accountIsConfirmed = rule('PY-106', {
  clause: '退回资金须核实账户后方可再次拨付',
  reason: {
    zh: '收款账户尚待其管理员确认，或银行退回后尚待重新确认。',
    en: 'An administrator has yet to confirm the account, or to confirm it again after the bank returned money.',
  },
  next: { zh: '请通知企业核对并确认收款账户。', en: 'Ask the enterprise to check and confirm its account.' },
  found: ({ account }) => account?.doubt,
  holds: ({ account }) => account?.status !== 'to-be-confirmed',
});
