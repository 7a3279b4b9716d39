import { isRemarked, remarkOn, remarksOn, rule } from '../goods/rule.ts';
import { limitsIn } from './limits-in.ts';

export const quantityIsShared = rule('PL-115', {
  clause: '清单备注：合并计算的每人每年限量',
  reason: (facts) => {
    const remarks = remarksOn(facts, 'combined-quantity');
    const limits = limitsIn(remarks);
    const others = remarks.flatMap(({ with: { tariffs, names } }) => [...tariffs, ...names]);
    return {
      zh: `该商品与${others.join('、')}合并计算，每人每年限量 ${limits.zh}，约束的是订单而不是备案。`,
      en: `Together with ${others.join(', ')}, one person may buy ${limits.en} a year; it binds orders, not the filing.`,
    };
  },
  next: { zh: '请在平台上按合并限量控制订单。', en: 'Let the platform hold orders of all of them to it.' },
  leadsTo: 'condition',
  about: 'name',
  found: remarkOn('combined-quantity'),
  holds: (facts) => !isRemarked(facts, 'combined-quantity'),
});
