import { goodsRule, partOf } from '../rule.ts';

export const checksFailed = goodsRule('RK-210', {
  looksAt: ['failedChecks'],
  clause: '实施方案三（二）4 产品溯源体系',
  reason: {
    zh: '同一商品的批次在期限内有检查不合格。',
    en: 'A check of an earlier batch of the same goods did not conform lately.',
  },

  intensity: ({ failedChecks }, { manyFailedChecks }) => partOf(failedChecks, manyFailedChecks),
  found: ({ failedChecks }) => String(failedChecks),
});
