import { isRemarked, remarkOn, rule } from '../goods/rule.ts';

export const specialFoodIsDeclared = rule('PL-105', {
  clause: '清单备注：依法不属于普通食品的除外',
  reason: {
    zh: '清单排除特殊食品，本行未声明是否属于特殊食品。',
    en: 'The list excludes special foods, and the line does not say whether this is one.',
  },
  next: {
    zh: '普通食品请填“无”；否则由工作人员判定。',
    en: 'For ordinary food enter "none"; otherwise an officer decides.',
  },
  leadsTo: { asks: 'special-food' },
  about: 'specialFoodRegistration',
  found: remarkOn('special-food'),
  holds: (facts) => !isRemarked(facts, 'special-food') || facts.goods.specialFoodRegistration !== undefined,
});
