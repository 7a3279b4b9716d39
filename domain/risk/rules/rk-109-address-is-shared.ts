import { subjectRule, whether } from '../rule.ts';

export const addressIsShared = subjectRule('RK-109', {
  looksAt: ['isAtSharedAddress'],
  clause: '实施方案四（二） 强化监督',
  reason: { zh: '登记地址为集中登记地址。', en: 'It is registered at an address that many share.' },
  intensity: ({ isAtSharedAddress }) => whether(isAtSharedAddress),
  found: () => '1',
});
