import { goodsRule, whether } from '../rule.ts';

export const goodsAreFood = goodsRule('RK-201', {
  looksAt: ['classes'],
  clause: '《中华人民共和国食品安全法》第四十二条',
  reason: { zh: '商品属于食品类章节。', en: 'The goods are of a chapter of food.' },
  intensity: ({ classes }) => whether(classes.includes('food')),
  found: ({ classes }) => classes.join(', '),
});
