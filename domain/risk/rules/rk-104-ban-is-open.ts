import { subjectRule, whether } from '../rule.ts';

export const banIsOpen = subjectRule('RK-104', {
  looksAt: ['openBans'],
  clause: '实施方案三（二）4 企业诚信体系',
  reason: { zh: '主体处于限制期内。', en: 'The subject is under a ban.' },
  intensity: ({ openBans }) => whether(openBans > 0),
  found: ({ openBans }) => `${openBans}`,
});
