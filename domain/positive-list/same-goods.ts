import { onLine, type Refusal } from '../shared/refusal.ts';
import type { GoodsRow } from './goods-row.ts';

/** What makes goods the same goods: all that customs would see of them. */
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
}: GoodsRow): string =>
  JSON.stringify([hsCode, name, specification, unit, originCountry, brand, barcode, mode, trade]);

export const repeats = ({ line, name }: GoodsRow, first: number): Refusal => ({
  code: 'GOODS-TWICE',
  severity: 'hard',
  at: onLine(line),
  found: name.slice(0, 64),
  reason: {
    zh: `该行与第 ${first} 行是同一商品。`,
    en: `These are the same goods as on line ${first}.`,
  },
  next: {
    zh: '请删除其中一行；如为不同商品，请在规格型号中写明区别。',
    en: 'Delete one of the two; if they differ, say how in the specification.',
  },
});

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
