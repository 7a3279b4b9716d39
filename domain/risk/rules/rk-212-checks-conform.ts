import { goodsRule, whether } from '../rule.ts';

export const checksConform = goodsRule('RK-212', {
  looksAt: ['hasConformingCheck'],
  clause: '实施方案三（二）4 产品溯源体系',
  reason: {
    zh: '同一商品的批次经部门检查合格，期限内无不合格（减分）。',
    en: 'A department found earlier batches of the same goods to conform, and none failed lately: points are taken off.',
  },
  relieves: true,
  intensity: ({ hasConformingCheck }) => whether(hasConformingCheck),
  found: () => '✓',
});
