import { type Fen, less, nothing, sumFen } from './money.ts';

/** So much on each fund line; a line that is not named holds nothing. */
export type ByLine = ReadonlyMap<string, Fen>;

type OnLine = { readonly fundLineId: string; readonly fen: Fen };

export const on = (sums: ByLine, fundLineId: string): Fen => sums.get(fundLineId) ?? nothing;

/** What parts come to on each line. */
export const byLine = (parts: Iterable<OnLine>): ByLine => {
  const sums = new Map<string, Fen>();
  for (const { fundLineId, fen: amount } of parts)
    sums.set(fundLineId, sumFen([on(sums, fundLineId), amount]));
  return sums;
};

/** What is left on each line, never less than nothing. */
export const lessByLine = (held: ByLine, taken: ByLine): ByLine =>
  new Map([...held].map(([line, amount]) => [line, less(amount, on(taken, line))]));

/** Whether every line holds what is needed of it. */
export const holdsAll = (held: ByLine, needed: ByLine): boolean =>
  [...needed].every(([line, amount]) => amount <= on(held, line));

/** Several sums together. */
export const together = (all: readonly ByLine[]): ByLine =>
  byLine(all.flatMap((sums) => [...sums].map(([fundLineId, fen]) => ({ fundLineId, fen }))));
