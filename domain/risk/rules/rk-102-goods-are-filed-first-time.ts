import { subjectRule, whether } from '../rule.ts';

export const goodsAreFiledFirstTime = subjectRule('RK-102', {
  looksAt: ['isFirstGoodsFiling'],
  clause: '实施方案三（二）4 风险评估体系',
  reason: { zh: '主体首次进行商品备案。', en: 'The subject files goods for the first time.' },
  intensity: ({ isFirstGoodsFiling }) => whether(isFirstGoodsFiling),
  found: () => '1',
});
