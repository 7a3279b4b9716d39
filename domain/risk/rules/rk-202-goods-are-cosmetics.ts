import { goodsRule, whether } from '../rule.ts';

export const goodsAreCosmetics = goodsRule('RK-202', {
  looksAt: ['classes'],
  clause: '《化妆品监督管理条例》',
  reason: { zh: '商品属于化妆品类章节。', en: 'The goods are of a chapter of cosmetics.' },
  intensity: ({ classes }) => whether(classes.includes('cosmetics')),
  found: ({ classes }) => classes.join(', '),
});
