import { mustBeRecallable } from '../goods/food-recall.ts';
import { type GoodsFacts, goodsRule } from '../goods/rule.ts';

const isFood = ({ goods, terms: { foodRecall }, today }: GoodsFacts): boolean =>
  mustBeRecallable(foodRecall, goods.hsCode, today);

export const foodNamesItsRecallAgent = goodsRule('PL-110', {
  clause: '跨境电商零售进口食品召回管理（2026年2月13日起）',
  reason: {
    zh: '零售进口食品须指定一家境内食品企业承担召回责任。',
    en: 'Retail-import food must name one food enterprise in China that recalls it.',
  },
  next: { zh: '请填写“食品召回责任企业”。', en: 'Fill in the food recall agent.' },
  leadsTo: 'defective',
  about: 'foodRecallAgent',
  found: ({ goods }) => goods.foodRecallAgent ?? '—',
  holds: (facts) => !isFood(facts) || facts.goods.foodRecallAgent !== undefined,
});
