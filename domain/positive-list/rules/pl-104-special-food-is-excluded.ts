import { isDecided, remarkOn, rule } from '../goods/rule.ts';

export const specialFoodIsExcluded = rule('PL-104', {
  clause: '清单备注：依法需要注册备案管理的特殊食品除外',
  reason: {
    zh: '该商品声明为注册备案管理的特殊食品，清单将其排除。',
    en: 'These goods are declared a registered special food, which the list excludes.',
  },
  next: {
    zh: '误填注册号的请改正后重新提交。',
    en: 'If the registration number was entered by mistake, correct it and submit again.',
  },
  leadsTo: 'refused',
  about: 'specialFoodRegistration',
  found: remarkOn('special-food'),
  holds: (facts) =>
    !isDecided(facts, 'special-food') || typeof facts.goods.specialFoodRegistration !== 'object',
});
