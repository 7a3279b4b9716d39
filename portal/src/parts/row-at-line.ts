import { rowsPerPage } from '#domain/shared/rows-per-page.ts';
import { type PageOf, pageOfRow } from './row-pages.ts';

/** A row by its place among all, and by the number that people know it by. */
export type Found = { readonly place: number; readonly number: number };

/**
 * The row that stands at a line of the file, or the first after it; none beyond the last. Lines rise from row to row, and a
 * file rarely leaves any out: the first guess is mostly right, and halving finds the rest.
 */
export const rowAtLine = async <T>(
  page: PageOf<T>,
  lineOf: (row: T) => number,
  line: number,
): Promise<Found | undefined> => {
  let first = 0;
  let beyond = Math.ceil((await page(0)).total / rowsPerPage);
  let found: Found | undefined;
  let n = Math.min(pageOfRow(line), beyond - 1);
  while (first < beyond) {
    const { rows } = await page(n);
    const at = rows.findIndex((row) => lineOf(row) >= line);
    const row = rows[at];
    if (row) found = { place: n * rowsPerPage + at, number: lineOf(row) };
    if (at > 0) return found;
    if (row) beyond = n;
    else first = n + 1;
    n = Math.floor((first + beyond) / 2);
  }
  return found;
};
