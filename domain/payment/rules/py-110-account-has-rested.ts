import { chinaTimeOf } from '../../shared/day.ts';
import { rule } from '../rule.ts';

/** A changed account rests, and the former is not paid in its stead (domain study §3.1). */
export const accountHasRested = rule('PY-110', {
  clause: '收款账户变更后的静置期',
  reason: {
    zh: '收款账户刚刚变更，静置期内不予拨付。',
    en: 'The account was changed a short while ago and rests before anything is paid to it.',
  },
  next: {
    zh: '请于所示时间（北京时间）之后再列入批次。',
    en: 'Take it into a batch after the time shown (Beijing time).',
  },
  found: ({ account }) => account?.restsUntil && chinaTimeOf(account.restsUntil),
  holds: ({ account, now }) => account?.restsUntil === undefined || account.restsUntil <= now,
});
