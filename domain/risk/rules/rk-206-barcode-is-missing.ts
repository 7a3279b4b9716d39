import { goodsRule, whether } from '../rule.ts';

export const barcodeIsMissing = goodsRule('RK-206', {
  looksAt: ['hasBarcode'],
  clause: '实施方案三（二）4 产品溯源体系；GB 12904',
  reason: { zh: '未填写商品条码。', en: 'There is no barcode.' },
  intensity: ({ hasBarcode }) => whether(!hasBarcode),
  found: () => '—',
});
