import type { GoodsFiling } from '#domain/positive-list/goods/goods-filing.ts';
import { stretchesOf } from '#domain/positive-list/goods/stretches.ts';
import { rowsPerPage } from '#domain/shared/rows-per-page.ts';
import type { Ports } from '../../ports.ts';
import { type Asked, rowsInPieces } from './rows-in-pieces.ts';

/** A rare outcome lies far apart: no more pieces than this are read for one answer, which is then short. */
const piecesAtMost = 4;

/**
 * Rows from a place on, and how many there are in all. A page may be shorter than others, but never empty before the end:
 * whoever wants more asks from the place after it.
 */
export const pageOfRows = async (
  ports: Pick<Ports, 'exports'>,
  filing: GoodsFiling,
  asked: Asked & { readonly from: number },
) => {
  const { counts, rowsOf } = await rowsInPieces(ports, filing, asked);
  const stretches = stretchesOf(counts, asked.from, rowsPerPage).slice(0, piecesAtMost);
  const rows = await Promise.all(stretches.map(rowsOf));
  return { rows: rows.flat(), total: counts.reduce((sum, count) => sum + count, 0) };
};
