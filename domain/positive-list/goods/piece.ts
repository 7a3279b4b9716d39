import * as z from 'zod';
import type { Layout } from '../../shared/read-table.ts';
import type { GoodsRow } from './goods-row.ts';

/**
 * Rows in one piece of a file of goods: what one function holds at a time, and what is done again where it is cut off.
 * Of 1,000, 2,500, 5,000 and 10,000 it costs least, and smaller pieces spare next to no memory: docs/performance.md.
 */
export const rowsPerPiece = 2_500;

/** One row as it stands in the file, with what only somebody who has seen the whole file can say of it. */
export const PieceRow = z.object({
  line: z.int().positive(),
  cells: z.array(z.string()),
  /** A hash of what makes goods the same goods, where the row could be read. */
  key: z.string().optional(),
  /** The line where the same goods stood first. */
  first: z.int().positive().optional(),
});
export type PieceRow = z.infer<typeof PieceRow>;

const KeptLayout = z.object({
  width: z.int().positive(),
  places: z.array(z.object({ key: z.string(), place: z.int().nonnegative() })),
  unknown: z.array(z.string()),
}) satisfies z.ZodType<Layout>;

/** What there is of a file once it has been cut into pieces. */
export const Manifest = z.object({
  sha256: z.string(),
  header: z.array(z.string()),
  layout: KeptLayout,
  rows: z.int().positive(),
  pieces: z.int().positive(),
  /** All its rows describe their goods in the same words. Files cut before this was asked do not say. */
  isAlike: z.boolean().optional(),
});
export type Manifest = z.infer<typeof Manifest>;

/** Pieces of rows that come one after another; the last may be short. */
export async function* cut<T>(rows: AsyncIterable<T>, size: number): AsyncGenerator<T[]> {
  let piece: T[] = [];
  for await (const row of rows) {
    piece.push(row);
    if (piece.length < size) continue;
    yield piece;
    piece = [];
  }
  if (piece.length > 0) yield piece;
}

/** Marks rows as they go by: the goods of each, by their key, and where the same goods stood first. */
export const marking = (keyOf: (goods: GoodsRow) => string) => {
  const firstLines = new Map<string, number>();
  return (line: number, goods: GoodsRow | undefined): Pick<PieceRow, 'key' | 'first'> => {
    if (!goods) return {};
    const key = keyOf(goods);
    const first = firstLines.get(key);
    if (first !== undefined) return { key, first };
    firstLines.set(key, line);
    return { key };
  };
};

/** Watches rows go by: whether more than one could be read, and all in the same words. */
export const watchingWords = () => {
  let first: string | undefined;
  let rows = 0;
  let others = 0;
  return {
    see: (goods: GoodsRow | undefined): void => {
      if (!goods) return;
      const words = JSON.stringify([goods.name, goods.specification]);
      first ??= words;
      rows += 1;
      if (words !== first) others += 1;
    },
    isAlike: (): boolean => rows > 1 && others === 0,
  };
};
