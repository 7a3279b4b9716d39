import { goodsRule, whether } from '../rule.ts';

/** A suspicion by chapter, and no more: whether they are is for a person to say. */
export const goodsMayBeDualUse = goodsRule('RK-204', {
  looksAt: ['classes'],
  clause: '《中华人民共和国两用物项出口管制条例》（国务院令第792号）；清单备注：两用物项除外',
  reason: { zh: '商品所属章节可能含两用物项。', en: 'The chapter of the goods may hold dual-use items.' },
  intensity: ({ classes }) => whether(classes.includes('dual-use')),
  found: ({ classes }) => classes.join(', '),
});
