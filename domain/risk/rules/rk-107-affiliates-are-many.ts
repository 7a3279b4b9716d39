import { partOf, subjectRule } from '../rule.ts';

export const affiliatesAreMany = subjectRule('RK-107', {
  looksAt: ['affiliates'],
  clause: '实施方案四（二） 强化监督',
  reason: {
    zh: '另有主体与其人员、电话、地址或账户相同。',
    en: 'Other subjects have its people, telephone, address or account.',
  },
  intensity: ({ affiliates }, { manyAffiliates }) => partOf(affiliates, manyAffiliates),
  found: ({ affiliates }) => `${affiliates}`,
});
