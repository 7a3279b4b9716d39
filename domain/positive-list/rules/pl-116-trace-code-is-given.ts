import { isRemarked, remarkOn, rule } from '../goods/rule.ts';

export const traceCodeIsGiven = rule('PL-116', {
  clause: '清单备注：须提供溯源码',
  reason: {
    zh: '清单要求该商品提供溯源码，本行未填写。',
    en: 'The list wants a trace code for these goods, and the line has none.',
  },
  next: { zh: '请填写“溯源码”。', en: 'Fill in the trace code.' },
  leadsTo: 'defective',
  about: 'traceCode',
  found: remarkOn('trace-code'),
  holds: (facts) => !isRemarked(facts, 'trace-code') || facts.goods.traceCode !== undefined,
});
