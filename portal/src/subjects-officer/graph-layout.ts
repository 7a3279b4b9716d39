import type { Answer } from '../api/schema.ts';

export type Affiliates = Answer<'getAffiliates'>;
type Node = Affiliates['nodes'][number];

export type Placed = Node & { readonly x: number; readonly y: number };

export const size = 440;
const farthest = 190;

/** Each level of distance is a ring; on a ring, subjects stand at equal distances. */
export const placed = (nodes: readonly Node[]): Placed[] => {
  const levels = Math.max(1, ...nodes.map(({ depth }) => depth));
  return [...Map.groupBy(nodes, ({ depth }) => depth)].flatMap(([depth, ring]) =>
    ring.map((node, n) => {
      const angle = (2 * Math.PI * n) / ring.length - Math.PI / 2 + depth * 0.35;
      const radius = (farthest * depth) / levels;
      return {
        ...node,
        x: size / 2 + radius * Math.cos(angle),
        y: size / 2 + radius * Math.sin(angle),
      };
    }),
  );
};
