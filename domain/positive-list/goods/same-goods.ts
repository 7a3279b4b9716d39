import { onLine, type Refusal } from '../../shared/refusal.ts';
import type { GoodsEntry } from '../book/goods-entry.ts';
import type { GoodsRow } from './goods-row.ts';
import type { ScreenedRow } from './screened-row.ts';

/**
 * What makes goods the same goods: all that customs would see of them. A batch was not asked at first: it tells goods
 * apart where it is filled in, and leaves the keys of all others as they were.
 */
export const keyOf = ({
  hsCode,
  name,
  specification,
  unit,
  originCountry,
  brand,
  barcode,
  mode,
  trade,
  batch,
}: GoodsRow): string =>
  JSON.stringify(
    batch === undefined
      ? [hsCode, name, specification, unit, originCountry, brand, barcode, mode, trade]
      : [hsCode, name, specification, unit, originCountry, brand, barcode, mode, trade, batch],
  );

const repeats = ({ line, name }: GoodsRow, first: number): Refusal => ({
  code: 'GOODS-TWICE',
  severity: 'hard',
  at: onLine(line),
  found: name.slice(0, 64),
  expected: { zh: '每种商品一行', en: 'one line for each of the goods' },
  reason: {
    zh: `该行与第 ${first} 行是同一商品。`,
    en: `These are the same goods as on line ${first}.`,
  },
  next: {
    zh: '请删除其中一行；如为不同商品，请在规格型号中写明区别。',
    en: 'Delete one of the two; if they differ, say how in the specification.',
  },
});

const filed = (goods: GoodsRow, { goods: { line }, status }: GoodsEntry, fileName: string): Refusal => ({
  code: 'GOODS-FILED',
  severity: 'hard',
  at: onLine(goods.line),
  found: goods.name.slice(0, 64),
  expected: { zh: '尚未备案的商品', en: 'goods that are not filed yet' },
  reason: {
    zh: `该商品已在文件“${fileName}”第 ${line} 行备案（${status === 'active' ? '在册' : '暂停'}）。`,
    en: `These goods are filed by line ${line} of the file "${fileName}" and are ${status}.`,
  },
  next: {
    zh: '请删除该行；如为不同商品，请在规格型号中写明区别。',
    en: 'Delete the line; if the goods differ, say how in the specification.',
  },
});

/** The row cannot go on, for the same goods stand elsewhere. What it was held against no longer matters. */
const held = (row: ScreenedRow, finding: Refusal): ScreenedRow => ({
  ...row,
  outcome: 'defective',
  questions: [],
  nearest: [],
  findings: [finding],
});

export const asRepeated = (row: ScreenedRow, first: number | undefined): ScreenedRow =>
  row.goods && first !== undefined ? held(row, repeats(row.goods, first)) : row;

export const asFiled = (row: ScreenedRow, entry: GoodsEntry, fileName: string): ScreenedRow =>
  row.goods ? held(row, filed(row.goods, entry, fileName)) : row;

/** Remembers the goods of one file, and says of those that come again where they stood first. */
export const repetitions = () => {
  const lines = new Map<string, number>();
  return (goods: GoodsRow): readonly Refusal[] => {
    const key = keyOf(goods);
    const first = lines.get(key);
    if (first !== undefined) return [repeats(goods, first)];
    lines.set(key, goods.line);
    return [];
  };
};
