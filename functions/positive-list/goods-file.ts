import { goodsColumns } from '#domain/positive-list/goods-columns.ts';
import { rowScreener, type Yardstick } from '#domain/positive-list/row-screener.ts';
import type { ScreenedRow } from '#domain/positive-list/screened-row.ts';
import { type Layout, readHeader } from '#domain/shared/read-table.ts';
import type { Refusal } from '#domain/shared/refusal.ts';
import { headerOf } from '../adapters/tables/header-of.ts';
import { readTable } from '../adapters/tables/read-table.ts';
import type { Encoding, Row } from '../adapters/tables/table.ts';
import { TableUnreadable } from '../adapters/tables/table-unreadable.ts';

const noGoods: Refusal = {
  code: 'TABLE-EMPTY',
  severity: 'hard',
  reason: { zh: '表头下没有商品。', en: 'There are no goods under the header.' },
  next: { zh: '请按模板填写后上传。', en: 'Fill in the template and upload it.' },
};

const tooMany = (mostRows: number): Refusal => ({
  code: 'GOODS-TOO-MANY',
  severity: 'hard',
  expected: { zh: `不超过 ${mostRows} 行`, en: `at most ${mostRows} lines` },
  reason: {
    zh: `文件超过 ${mostRows} 行商品。`,
    en: `The file holds more than ${mostRows} lines of goods.`,
  },
  next: { zh: '请分成几个文件提交。', en: 'Split it into several files.' },
});

type GoodsFile = {
  readonly encoding: Encoding | undefined;
  readonly layout: Layout;
  readonly rows: AsyncIterable<ScreenedRow>;
};

async function* screenedRows(
  rows: AsyncIterator<Row>,
  screen: ReturnType<typeof rowScreener>,
  mostRows: number,
): AsyncGenerator<ScreenedRow> {
  let count = 0;
  try {
    for (let next = await rows.next(); !next.done; next = await rows.next()) {
      count += 1;
      if (count > mostRows) throw new TableUnreadable([tooMany(mostRows)]);
      yield screen(next.value.line, next.value.cells);
    }
  } finally {
    await rows.return?.();
  }
  if (count === 0) throw new TableUnreadable([noGoods]);
}

/** Reads a goods file as it comes: its header, then what becomes of each row. Throws TableUnreadable. */
export const readGoodsFile = async (
  bytes: AsyncIterable<Uint8Array>,
  yardstick: Yardstick,
  mostRows: number,
): Promise<GoodsFile> => {
  const table = await readTable(bytes);
  const { header, rest: rows } = await headerOf(table);
  const layout = readHeader(goodsColumns, header);
  if (!layout.ok) {
    await rows.return?.();
    throw new TableUnreadable(layout.refusals);
  }
  const screen = rowScreener(yardstick, layout.value);
  return { encoding: table.encoding, layout: layout.value, rows: screenedRows(rows, screen, mostRows) };
};
