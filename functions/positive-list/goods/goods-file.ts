import { readGoodsHeader } from '#domain/positive-list/goods/goods-mapping.ts';
import { rowScreener, type Yardstick } from '#domain/positive-list/goods/row-screener.ts';
import type { ScreenedRow } from '#domain/positive-list/goods/screened-row.ts';
import type { Layout, Mapping } from '#domain/shared/read-table.ts';
import type { Refusal } from '#domain/shared/refusal.ts';
import { headerOf } from '../../adapters/tables/header-of.ts';
import { readTable } from '../../adapters/tables/read-table.ts';
import type { Encoding, Row } from '../../adapters/tables/table.ts';
import { TableUnreadable } from '../../adapters/tables/table-unreadable.ts';

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

/** The rows under the header, as many as are allowed; none, or one too many, throws. */
async function* limited(rows: AsyncIterator<Row>, mostRows: number): AsyncGenerator<Row> {
  let count = 0;
  try {
    for (let next = await rows.next(); !next.done; next = await rows.next()) {
      count += 1;
      if (count > mostRows) throw new TableUnreadable([tooMany(mostRows)]);
      yield next.value;
    }
  } finally {
    await rows.return?.();
  }
  if (count === 0) throw new TableUnreadable([noGoods]);
}

type GoodsTable = {
  readonly encoding: Encoding | undefined;
  readonly header: readonly string[];
  readonly layout: Layout;
  readonly rows: AsyncIterable<Row>;
  /** What was repaired or passed over, as warnings; all of it once the rows have been read to their end. */
  readonly concerns: readonly Refusal[];
};

/** Reads a goods file as it comes: its header, then its rows as they stand there. Throws TableUnreadable. */
export const readGoodsTable = async (
  bytes: AsyncIterable<Uint8Array>,
  mostRows: number,
  mapping: Mapping = {},
): Promise<GoodsTable> => {
  const table = await readTable(bytes);
  const { header, rest: rows } = await headerOf(table);
  const layout = readGoodsHeader(header, mapping);
  if (!layout.ok) {
    await rows.return?.();
    throw new TableUnreadable(layout.refusals, header);
  }
  const { encoding, concerns } = table;
  return { encoding, header, layout: layout.value, rows: limited(rows, mostRows), concerns };
};

type GoodsFile = Omit<GoodsTable, 'rows'> & { readonly rows: AsyncIterable<ScreenedRow> };

async function* screenedRows(
  rows: AsyncIterable<Row>,
  screen: ReturnType<typeof rowScreener>,
): AsyncGenerator<ScreenedRow> {
  for await (const { line, cells } of rows) yield screen(line, cells);
}

/** As readGoodsTable, with what becomes of each row. */
export const readGoodsFile = async (
  bytes: AsyncIterable<Uint8Array>,
  yardstick: Yardstick,
  mostRows: number,
  mapping: Mapping = {},
): Promise<GoodsFile> => {
  const table = await readGoodsTable(bytes, mostRows, mapping);
  return { ...table, rows: screenedRows(table.rows, rowScreener(yardstick, table.layout)) };
};
