import { describe, expect, it } from 'vitest';
import { keyOf } from '#domain/positive-list/goods/same-goods.ts';
import { aGoodsRow } from './a-goods-row.ts';

describe('what makes goods the same goods', () => {
  it('is what it was before batches, units of customs and certificates were asked', () => {
    const asEver = '["0801110000","椰子干","500克/袋","袋","泰国",null,null,"9610","import"]';
    const more = { statutoryUnit: '千克', secondStatutoryUnit: '件', certificates: ['CIQ-1'] };
    expect([keyOf(aGoodsRow()), keyOf(aGoodsRow(more))]).toEqual([asEver, asEver]);
  });

  it('is also the batch, where there is one', () => {
    const keys = [{}, { batch: 'L1' }, { batch: 'L2' }].map((change) => keyOf(aGoodsRow(change)));
    expect(new Set(keys).size).toBe(3);
  });
});
