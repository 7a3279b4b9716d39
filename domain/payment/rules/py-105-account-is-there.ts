import { rule } from '../rule.ts';

export const accountIsThere = rule('PY-105', {
  clause: '收款账户确认',
  reason: { zh: '企业尚未提供收款账户。', en: 'The enterprise has given no account.' },
  next: { zh: '请通知企业确认收款账户。', en: 'Ask the enterprise to confirm its account.' },
  holds: ({ account }) => account !== undefined,
});
