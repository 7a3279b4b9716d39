import { goodsRule, whether } from '../rule.ts';

export const goodsAreOfAnimals = goodsRule('RK-203', {
  looksAt: ['classes'],
  clause: '《中华人民共和国进出境动植物检疫法》',
  reason: {
    zh: '商品属于动物及动物产品类章节。',
    en: 'The goods are of a chapter of animals or their products.',
  },
  intensity: ({ classes }) => whether(classes.includes('animal')),
  found: ({ classes }) => classes.join(', '),
});
