import { describe, expect, it } from 'vitest';
import { type Asking, compulsoryIn } from '#domain/positive-list/goods/compulsory.ts';
import { goodsColumns } from '#domain/positive-list/goods/goods-columns.ts';
import { day } from '#domain/shared/day.ts';

const always = goodsColumns.filter(({ required }) => required).map(({ key }) => key);
const retail: Asking = {
  trade: 'both',
  retailImport: true,
  foodRecall: { from: day('2026-02-13'), chapters: ['08'] },
  on: day('2026-03-02'),
};
const more = (asking: Partial<Asking>, typed: Parameters<typeof compulsoryIn>[1]) =>
  compulsoryIn({ ...retail, ...asking }, typed).filter((key) => !always.some((one) => one === key));

describe('what must be typed of goods', () => {
  it.each([
    ['import or export, where the mode is of both kinds', {}, {}, ['trade']],
    ['neither, where the mode says it', { trade: 'import' }, {}, []],
    ['who recalls food that is imported', {}, { hsCode: '08', trade: '进口' }, ['trade', 'foodRecallAgent']],
    [
      'who recalls it, by the mode alone',
      { trade: 'import' },
      { hsCode: '0801.1100.00' },
      ['foodRecallAgent'],
    ],
    ['nobody who recalls what is no food', {}, { hsCode: '33', trade: '进口' }, ['trade']],
    ['nobody who recalls exports', {}, { hsCode: '08', trade: '出口' }, ['trade']],
    [
      'nobody, where it is no retail import',
      { retailImport: false },
      { hsCode: '08', trade: '进口' },
      ['trade'],
    ],
    ['nobody, before that day', { on: day('2026-02-12') }, { hsCode: '08', trade: '进口' }, ['trade']],
  ] as const)('is %s', (_, asking, typed, asked) => {
    expect(more(asking, typed)).toEqual(asked);
  });

  it('is whatever a file must have, in every case', () => {
    expect(compulsoryIn(retail, {})).toEqual(expect.arrayContaining(always));
  });
});
