import { goodsRule, whether } from '../rule.ts';

export const batchWasRecalled = goodsRule('RK-211', {
  looksAt: ['recalls'],
  clause: '实施方案三（二）4 产品溯源体系',
  reason: {
    zh: '同一商品的批次或品牌在期限内被召回。',
    en: 'An earlier batch of the same goods, or their brand, was recalled lately.',
  },

  intensity: ({ recalls }) => whether(recalls > 0),
  found: ({ recalls }) => String(recalls),
});
