import { isRemarked, remarkOn, rule } from '../rule.ts';

export const quantityIsTheBuyers = rule('PL-108', {
  clause: '清单备注：每人每年限量',
  reason: {
    zh: '该商品有每人每年限量，约束的是订单而不是备案。',
    en: 'A yearly quantity per person applies; it binds orders, not the filing.',
  },
  next: { zh: '请在平台上按限量控制订单。', en: 'Let the platform hold orders to it.' },
  leadsTo: 'condition',
  about: 'name',
  found: remarkOn('quantity'),
  holds: (facts) => !isRemarked(facts, 'quantity'),
});
