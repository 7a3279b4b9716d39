import { goodsRule, whether } from '../rule.ts';

export const papersAreThere = goodsRule('RK-213', {
  looksAt: ['hasPapers'],
  clause: '实施方案三（二）4 产品溯源体系',
  reason: {
    zh: '本主体同一商品的批次有有效证书或检验结果（减分）。',
    en: 'Earlier batches of the subject’s same goods have valid certificates or a laboratory’s word: points are taken off.',
  },
  relieves: true,
  intensity: ({ hasPapers }) => whether(hasPapers),
  found: () => '✓',
});
