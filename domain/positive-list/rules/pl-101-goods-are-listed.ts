import type { Bilingual } from '../../shared/bilingual.ts';
import { type Facts, rule } from '../goods/rule.ts';

const compare: Bilingual = {
  zh: '请核对商品编号；与下列相近条目不同的，可按一般贸易进口，或向窗口申诉。',
  en: 'Check the code against the nearest entries; otherwise import as general trade, or appeal at the window.',
};
const nothingNear: Bilingual = {
  zh: '请核对商品编号；清单中没有相近条目。编号无误的，可按一般贸易进口，或向窗口申诉。',
  en: 'Check the code; the list has nothing near. If it is right, import as general trade, or appeal at the window.',
};

export const goodsAreListed = rule('PL-101', {
  clause: '跨境电子商务零售进口商品清单',
  reason: ({ list: { version } }: Facts) => ({
    zh: `该商品的8位税则号列不在当日生效的清单（${version} 版）内。`,
    en: `The tariff line of these goods is not on the list in force on that day, version ${version}.`,
  }),
  next: ({ nearest }: Facts) => (nearest.length > 0 ? compare : nothingNear),
  leadsTo: 'refused',
  about: 'hsCode',
  found: ({ goods, list }) => `${goods.hsCode.slice(0, 8)} / ${list.version}`,
  holds: ({ entries }) => entries.length > 0,
});
