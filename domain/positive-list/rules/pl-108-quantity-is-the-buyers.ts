import { isRemarked, remarkOn, remarksOn, rule } from '../goods/rule.ts';
import { limitsIn } from './limits-in.ts';

export const quantityIsTheBuyers = rule('PL-108', {
  clause: '清单备注：每人每年限量',
  reason: (facts) => {
    const limits = limitsIn(remarksOn(facts, 'quantity'));
    return {
      zh: `该商品每人每年限量 ${limits.zh}，约束的是订单而不是备案。`,
      en: `One person may buy ${limits.en} of these goods a year; it binds orders, not the filing.`,
    };
  },
  next: { zh: '请在平台上按限量控制订单。', en: 'Let the platform hold orders to it.' },
  leadsTo: 'condition',
  about: 'name',
  found: remarkOn('quantity'),
  holds: (facts) => !isRemarked(facts, 'quantity'),
});
