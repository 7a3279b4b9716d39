import type { Pair } from './nearest.ts';

type Side = 'left' | 'right';
export type Place = { readonly pair: Pair; readonly side: Side; readonly row: number };

/** The subject stands in the middle, and its affiliates in a column on either side: a name has a row of its own. */
export const placed = (shown: readonly Pair[]): Place[] =>
  shown.map((pair, n) => ({ pair, side: n % 2 === 0 ? 'left' : 'right', row: Math.floor(n / 2) }));

/** Of a hundred across; a row is two high. */
const edgeOf: Readonly<Record<Side, number>> = { left: 34, right: 66 };
const middle = 50;

export type Line = { readonly key: string; readonly path: string; readonly isDirect: boolean };

type Point = { readonly x: number; readonly y: number };

const pointOf = ({ side, row }: Place): Point => ({ x: edgeOf[side], y: 2 * row + 1 });

/** Between two of one column it bends inwards, or it would be drawn over those between them. */
const between = (a: Point, b: Point): string =>
  a.x === b.x
    ? `M${a.x} ${a.y}Q${(a.x + middle) / 2} ${(a.y + b.y) / 2} ${b.x} ${b.y}`
    : `M${a.x} ${a.y}L${b.x} ${b.y}`;

/** What both have in common with the subject joins them already; all lines between all would hide the others. */
const isNews = ({ near, far, common }: Pair, direct: ReadonlyMap<string, Pair>): boolean => {
  const kindsOf = ({ id }: Pair['near']) => direct.get(id)?.common.map(({ kind }) => kind) ?? [];
  const [ofNear, ofFar] = [kindsOf(near), kindsOf(far)];
  return common.some(({ kind }) => !ofNear.includes(kind) || !ofFar.includes(kind));
};

/** A line for every two on the picture that have something in common. */
export const linesOf = (places: readonly Place[], pairs: readonly Pair[], rows: number): Line[] => {
  const points = new Map(places.map((place) => [place.pair.far.id, pointOf(place)]));
  const at = ({ id, depth }: Pair['near']) => (depth === 0 ? { x: middle, y: rows } : points.get(id));
  const direct = new Map(
    pairs.flatMap((pair) => (pair.near.depth === 0 ? [[pair.far.id, pair] as const] : [])),
  );
  const drawn = pairs.filter((pair) => pair.near.depth === 0 || isNews(pair, direct));
  return drawn.flatMap(({ near, far }) => {
    const [a, b] = [at(near), at(far)];
    return a && b ? [{ key: `${near.id} ${far.id}`, path: between(a, b), isDirect: near.depth === 0 }] : [];
  });
};
