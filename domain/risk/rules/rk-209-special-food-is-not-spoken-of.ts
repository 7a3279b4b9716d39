import { goodsRule, whether } from '../rule.ts';

export const specialFoodIsNotSpokenOf = goodsRule('RK-209', {
  looksAt: ['isSilentOnSpecialFood'],
  clause: '《中华人民共和国食品安全法》（特殊食品）',
  reason: {
    zh: '食品未声明是否属于特殊食品。',
    en: 'The food does not say whether it is a special food.',
  },
  intensity: ({ isSilentOnSpecialFood }) => whether(isSilentOnSpecialFood),
  found: () => '—',
});
