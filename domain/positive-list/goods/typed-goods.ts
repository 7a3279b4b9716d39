import * as z from 'zod';
import { csvLine } from '../../shared/csv-cell.ts';
import { goodsColumns } from './goods-columns.ts';

const mostRows = 100;
const keys = goodsColumns.map(({ key }) => key);

/** Goods as they are typed, by our own columns. */
export const TypedGoods = z.partialRecord(z.enum(keys), z.string().max(1000));
export type TypedGoods = Readonly<z.infer<typeof TypedGoods>>;
export const TypedRows = z.array(TypedGoods).min(1).max(mostRows);

/** As it is typed: the file is read by us alone, and a name that begins with a sign stays what it is. */
const asTyped = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** The file that somebody would have brought who had the template. */
export const typedFile = (rows: readonly TypedGoods[]): string =>
  [goodsColumns.map(({ zh }) => zh), ...rows.map((row) => keys.map((key) => row[key] ?? ''))]
    .map((cells) => csvLine(cells.map(asTyped)))
    .join('');
