import { subjectRule, whether } from '../rule.ts';

export const affiliateIsUnderBan = subjectRule('RK-108', {
  looksAt: ['affiliatesUnderBan'],
  clause: '实施方案四（二） 强化监督',
  reason: { zh: '关联主体处于限制期内。', en: 'An affiliated subject is under a ban.' },
  intensity: ({ affiliatesUnderBan }) => whether(affiliatesUnderBan > 0),
  found: ({ affiliatesUnderBan }) => `${affiliatesUnderBan}`,
});
