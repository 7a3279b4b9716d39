import { isRemarked, remarksOn, rule } from '../goods/rule.ts';

export const notInAnotherCatalogue = rule('PL-113', {
  clause: '清单备注：列入其他目录的商品除外',
  reason: (facts) => {
    const titles = remarksOn(facts, 'other-catalogue').map(({ catalogue }) => catalogue);
    return {
      zh: `清单排除列入${titles.join('、')}的商品，须由工作人员判定。`,
      en: `The list excludes goods of ${titles.join(', ')}: an officer decides.`,
    };
  },
  next: { zh: '请等待判定，无需补充。', en: 'Nothing is asked of you for now.' },
  leadsTo: { asks: 'other-catalogue' },
  about: 'name',
  found: (facts) =>
    remarksOn(facts, 'other-catalogue')
      .map(({ text }) => text)
      .join('；'),
  holds: (facts) => !isRemarked(facts, 'other-catalogue'),
});
