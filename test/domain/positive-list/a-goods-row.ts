import type { GoodsRow } from '#domain/positive-list/goods/goods-row.ts';
import { HsCode } from '#domain/shared/hs-code.ts';

/** Goods of a retail import under 9610, unless said otherwise. */
export const aGoodsRow = (
  change: Partial<Omit<GoodsRow, 'hsCode'>> & { hsCode?: string } = {},
): GoodsRow => ({
  line: 2,
  name: '椰子干',
  specification: '500克/袋',
  unit: '袋',
  originCountry: '泰国',
  mode: '9610',
  trade: 'import',
  foodRecallAgent: '某某食品有限公司',
  ...change,
  hsCode: HsCode.parse(change.hsCode ?? '0801110000'),
});

export const terms = {
  modes: [
    { id: '9610', trade: 'both', retailImport: true, bonded: false },
    { id: '1210', trade: 'both', retailImport: true, bonded: true },
    { id: '9710', trade: 'export', retailImport: false, bonded: false },
    { id: 'border-trade', trade: 'import', retailImport: false, bonded: false },
  ] as const,
  lists: [
    {
      list: 'national-retail-import',
      trade: 'import',
      modes: ['9610', '1210'],
      force: 'must-be-listed',
    },
    {
      list: 'zone-supervision',
      trade: 'both',
      modes: ['9610', '9710'],
      force: 'listed-needs-review',
    },
  ] as const,
};
