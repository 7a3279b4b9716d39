import { goodsRule, whether } from '../rule.ts';

export const traceCodeIsMissing = goodsRule('RK-207', {
  looksAt: ['lacksTraceCode'],
  clause: '实施方案三（二）4 产品溯源体系',
  reason: {
    zh: '该类商品应有溯源码，未填写。',
    en: 'Goods of this class want a trace code, and there is none.',
  },
  intensity: ({ lacksTraceCode }) => whether(lacksTraceCode),
  found: () => '—',
});
