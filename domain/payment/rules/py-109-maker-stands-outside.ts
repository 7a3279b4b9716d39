import { rule } from '../rule.ts';

/** Whoever belongs to the payee, or has named its account, does not pay it (domain study §3.8). */
export const makerStandsOutside = rule('PY-109', {
  clause: '不相容岗位分离；回避',
  reason: {
    zh: '制单人是该企业成员，或本人填写、确认了其收款账户，应当回避。',
    en: 'Whoever makes the batch belongs to this enterprise or has typed or confirmed its account, and must stand aside.',
  },
  next: { zh: '请由其他同事制单。', en: 'A colleague must make the batch.' },
  holds: ({ maker, claim, account }) =>
    account?.confirmedBy !== maker.person &&
    account?.typedBy !== maker.person &&
    !maker.memberOf.has(claim.subjectId),
});
