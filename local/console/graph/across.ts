import type { Step } from './order.ts';
import { spread } from './spread.ts';

const rounds = 24;
const gap = 28;

type Asked = { rows: readonly string[][]; steps: readonly Step[]; widthOf: (id: string) => number };

const average = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0) / numbers.length;

/** Each over the middle of those it is tied to, as far as its neighbours let it. */
const settled = ({ rows, steps, widthOf }: Asked): Map<string, number> => {
  const ties = Map.groupBy([...steps, ...steps.map(([a, b]): Step => [b, a])], ([from]) => from);
  const found = new Map<string, number>();
  const gapBefore = (row: readonly string[], n: number) =>
    n === 0 ? 0 : (widthOf(row[n - 1] ?? '') + widthOf(row[n] ?? '')) / 2 + gap;
  const wishOf = (id: string) => {
    const tied = (ties.get(id) ?? []).flatMap(([, other]) => found.get(other) ?? []);
    return tied.length === 0 ? (found.get(id) ?? 0) : average(tied);
  };
  const settle = (row: readonly string[]) => {
    const places = spread(
      row.map(wishOf),
      row.map((_, n) => gapBefore(row, n)),
    );
    for (const [n, id] of row.entries()) found.set(id, places[n] ?? 0);
  };
  for (let round = 0; round < rounds; round += 1)
    for (const row of round % 2 === 0 ? rows : rows.toReversed()) settle(row);
  return found;
};

/** How far each stands from the left edge, by its middle. */
export const across = (asked: Asked): ReadonlyMap<string, number> => {
  const found = settled(asked);
  const left = Math.min(...[...found].map(([id, x]) => x - asked.widthOf(id) / 2));
  return new Map([...found].map(([id, x]) => [id, Math.round(x - left)]));
};
