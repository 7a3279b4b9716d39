import { isRemarked, remarkOn, remarksOn, rule } from '../goods/rule.ts';
import { limitsIn } from './limits-in.ts';

export const quantityIsTheOrders = rule('PL-114', {
  clause: '清单备注：单次交易限量',
  reason: (facts) => {
    const limits = limitsIn(remarksOn(facts, 'order-quantity'));
    return {
      zh: `该商品每单限量 ${limits.zh}，约束的是订单而不是备案。`,
      en: `One order may hold ${limits.en} of these goods; it binds orders, not the filing.`,
    };
  },
  next: { zh: '请在平台上按限量控制订单。', en: 'Let the platform hold orders to it.' },
  leadsTo: 'condition',
  about: 'name',
  found: remarkOn('order-quantity'),
  holds: (facts) => !isRemarked(facts, 'order-quantity'),
});
