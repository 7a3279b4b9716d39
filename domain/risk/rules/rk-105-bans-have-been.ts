import { partOf, subjectRule } from '../rule.ts';

export const bansHaveBeen = subjectRule('RK-105', {
  looksAt: ['pastBans'],
  clause: '实施方案三（二）4 企业诚信体系',
  reason: { zh: '主体曾受到限制，现已结束。', en: 'The subject has been under a ban that is over.' },
  intensity: ({ pastBans }, { manyPastBans }) => partOf(pastBans, manyPastBans),
  found: ({ pastBans }) => `${pastBans}`,
});
