import { catalogue } from '#domain/positive-list/catalogue.ts';
import { goodsColumns } from '#domain/positive-list/goods-columns.ts';
import { goodsReader } from '#domain/positive-list/goods-row.ts';
import { GoodsTerms } from '#domain/positive-list/goods-terms.ts';
import { rowScreener } from '#domain/positive-list/row-screener.ts';
import { day } from '#domain/shared/day.ts';
import { readHeader } from '#domain/shared/read-table.ts';
import { goodsHeader, madeGoods } from './made/goods.ts';
import { madeList } from './made/list.ts';

const list = madeList();
const rows = madeGoods(list, 100_000);
const layout = readHeader(goodsColumns, goodsHeader);
if (!layout.ok) throw new Error('header');
const terms = GoodsTerms.parse({
  modes: [{ id: '9610', trade: 'both', retailImport: true, bonded: false }],
  lists: [{ list: 'made-list', trade: 'import', modes: ['9610'], force: 'must-be-listed' }],
  foodRecall: { from: '2026-02-13', chapters: ['02'] },
});
const shelf = catalogue(list);
for (let run = 0; run < 5; run += 1) {
  const read = goodsReader(terms.modes, layout.value);
  let t = performance.now();
  for (const [n, cells] of rows.entries()) read(n + 2, cells);
  console.log('read', Math.round(rows.length / ((performance.now() - t) / 1000)));
  const screen = rowScreener({ catalogue: shelf, terms, today: day('2026-03-05') }, layout.value);
  const counts: Record<string, number> = {};
  t = performance.now();
  rows.forEach((cells, n) => {
    const { outcome } = screen(n + 2, cells);
    counts[outcome] = (counts[outcome] ?? 0) + 1;
  });
  console.log('whole', Math.round(rows.length / ((performance.now() - t) / 1000)), counts);
}
