import { rowsPerPage } from '#domain/shared/rows-per-page.ts';

/** Some rows, and how many there are in all. */
export type Rows<T> = { readonly rows: readonly T[]; readonly total: number };

/** The rows of the nth page, counted from 0. */
export type PageOf<T> = (n: number, signal?: AbortSignal) => Promise<Rows<T>>;

export const pageOfRow = (row: number): number => Math.floor(row / rowsPerPage);

/** So many pages on either side of the one that is read are kept; the others can be asked for again. */
const around = 2;

/** The pages to keep while one of them is read, of so many rows. */
export const pagesAround = (middle: number, total: number): number[] =>
  Array.from({ length: 2 * around + 1 }, (_, n) => middle - around + n).filter(
    (n) => n >= 0 && n * rowsPerPage < total,
  );

/** More rows than a screen has. */
const screenful = 30;

/** The pages on which a row and those around it stand. */
export const pagesWith = (row: number, total: number): number[] => [
  ...new Set([Math.max(0, row - screenful), Math.min(total - 1, row + screenful)].map(pageOfRow)),
];

type RowsFrom<T> = (from: number, signal: AbortSignal | null) => Promise<Rows<T>>;

/** Rows that are asked for by their place. An answer may be short; then the rest of the page is asked for. */
export const byPlace =
  <T>(ask: RowsFrom<T>): PageOf<T> =>
  async (n, signal) => {
    const first = n * rowsPerPage;
    const rows: T[] = [];
    for (;;) {
      const { rows: some, total } = await ask(first + rows.length, signal ?? null);
      rows.push(...some);
      const whole = Math.min(rowsPerPage, total - first);
      if (rows.length >= whole || some.length === 0) return { rows: rows.slice(0, rowsPerPage), total };
    }
  };

type Walked<T> = { readonly items: readonly T[]; readonly next?: string | undefined };
type Start = { readonly after: string | undefined } | 'beyond the end';

const startAt = (next: string | undefined): Start =>
  next === undefined ? 'beyond the end' : { after: next };

/**
 * Pages that say no more than where the next one begins. Whoever goes far ahead waits until everything before has been
 * walked through, once: where each page begins is remembered, and its rows are not.
 */
export const byWalking = <T>(
  total: number,
  walk: (after: string | undefined) => Promise<Walked<T>>,
): PageOf<T> => {
  const starts = new Map<number, Promise<Start>>([[0, Promise.resolve({ after: undefined })]]);

  const from = async (start: Start): Promise<Walked<T>> =>
    start === 'beyond the end' ? { items: [] } : walk(start.after);

  const startOf = (n: number): Promise<Start> => {
    const known = starts.get(n);
    if (known !== undefined) return known;
    const found = startOf(n - 1).then(async (start) => startAt((await from(start)).next));
    starts.set(n, found);
    // What failed is tried again by whoever asks next.
    found.catch(() => starts.delete(n));
    return found;
  };

  return async (n) => {
    const { items, next } = await from(await startOf(n));
    starts.set(n + 1, Promise.resolve(startAt(next)));
    return { rows: items, total };
  };
};
