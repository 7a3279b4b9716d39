import { rule } from '../goods/rule.ts';

export const goodsAreListed = rule('PL-101', {
  clause: '跨境电子商务零售进口商品清单',
  reason: {
    zh: '该商品的8位税则号列不在当日生效的清单内。',
    en: 'The tariff line of these goods is not on the list in force on that day.',
  },
  next: {
    zh: '请核对商品编号；与下列相近条目不同的，可按一般贸易进口，或向窗口申诉。',
    en: 'Check the code against the nearest entries; otherwise import as general trade, or appeal at the window.',
  },
  leadsTo: 'refused',
  about: 'hsCode',
  found: ({ goods, list }) => `${goods.hsCode.slice(0, 8)} / ${list.version}`,
  holds: ({ entries }) => entries.length > 0,
});
