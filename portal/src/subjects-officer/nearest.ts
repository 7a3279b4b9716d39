import type { Answer } from '../api/schema.ts';

export type Affiliates = Answer<'getAffiliates'>;
type Node = Affiliates['nodes'][number];
type Edge = Affiliates['edges'][number];

/** Two subjects and all that they have in common; the one that is nearer to the subject of the page comes first. */
export type Pair = { readonly near: Node; readonly far: Node; readonly common: readonly Edge[] };

const pairOf = (nodes: ReadonlyMap<string, Node>, common: readonly Edge[]): Pair[] => {
  const [edge] = common;
  const [one, other] = [nodes.get(edge?.from ?? ''), nodes.get(edge?.to ?? '')];
  if (!one || !other) return [];
  return [one.depth <= other.depth ? { near: one, far: other, common } : { near: other, far: one, common }];
};

const byNearness = (a: Pair, b: Pair): number =>
  a.far.depth - b.far.depth || a.near.depth - b.near.depth || b.common.length - a.common.length;

/** Who has what in common with whom: the directly linked first, and those first who share most. */
export const pairsOf = ({ nodes, edges }: Pick<Affiliates, 'nodes' | 'edges'>): Pair[] => {
  const known = new Map(nodes.map((node) => [node.id, node]));
  return [...Map.groupBy(edges, ({ from, to }) => `${from} ${to}`).values()]
    .flatMap((common) => pairOf(known, common))
    .toSorted(byNearness);
};

/** A picture of more than these cannot be read. */
const most = 12;

/** The nearest affiliates, each with the pair that leads to it from the subject; and how many there are beyond. */
export const nearest = (
  pairs: readonly Pair[],
): { readonly shown: readonly Pair[]; readonly more: number } => {
  const first = new Map<string, Pair>();
  for (const pair of pairs)
    if (pair.near.depth < pair.far.depth && !first.has(pair.far.id)) first.set(pair.far.id, pair);
  const all = [...first.values()];
  return { shown: all.slice(0, most), more: Math.max(0, all.length - most) };
};
