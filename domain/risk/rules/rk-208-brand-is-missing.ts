import { goodsRule, whether } from '../rule.ts';

export const brandIsMissing = goodsRule('RK-208', {
  looksAt: ['hasBrand'],
  clause: '《中华人民共和国海关进出口商品规范申报目录》',
  reason: { zh: '未填写品牌。', en: 'There is no brand.' },
  intensity: ({ hasBrand }) => whether(!hasBrand),
  found: () => '—',
});
