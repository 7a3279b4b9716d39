import { type GoodsEntry, holdsItsPlace } from '#domain/positive-list/book/goods-entry.ts';
import { asFiled } from '#domain/positive-list/goods/same-goods.ts';
import type { ScreenedRow } from '#domain/positive-list/goods/screened-row.ts';
import type { Ports } from '../../ports.ts';
import { bookKeyOf } from '../goods/goods-keys.ts';

/** The names of the files that hold these goods. */
const fileNames = async ({ register }: Pick<Ports, 'register'>, entries: Iterable<GoodsEntry>) => {
  const filings = await register.find(
    'goods-filing',
    [...entries].map(({ filingId }) => filingId),
  );
  return new Map([...filings].map(([id, { fileName }]) => [id, fileName]));
};

/** The rows, those held off whose goods stand in the book already: by which file and line, and how. */
export const filedElsewhere = async (
  ports: Pick<Ports, 'register'>,
  rows: readonly ScreenedRow[],
  found: ReadonlyMap<string, GoodsEntry>,
): Promise<ScreenedRow[]> => {
  const holding = new Map([...found].filter(([, entry]) => holdsItsPlace(entry)));
  const names = await fileNames(ports, holding.values());
  return rows.map((row) => {
    const entry = holding.get(row.key ?? '');
    const canStillPass = row.outcome === 'passed' || row.outcome === 'referred';
    return entry && canStillPass ? asFiled(row, entry, names.get(entry.filingId) ?? entry.filingId) : row;
  });
};

/** The same of rows that are in no piece yet: their goods are looked for in the book. */
export const heldAgainstBook = async (
  ports: Pick<Ports, 'register' | 'book'>,
  subjectId: string,
  rows: readonly ScreenedRow[],
): Promise<ScreenedRow[]> => {
  const keyed = rows.map((row) => (row.goods ? { ...row, key: bookKeyOf(row.goods) } : row));
  const keys = new Set(keyed.flatMap(({ key }) => key ?? []));
  return filedElsewhere(ports, keyed, await ports.book.find(subjectId, [...keys]));
};
