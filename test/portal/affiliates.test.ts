import { describe, expect, it } from 'vitest';
import { linesOf, placed } from '../../portal/src/subjects-officer/graph-layout.ts';
import { nearest, pairsOf } from '../../portal/src/subjects-officer/nearest.ts';

const node = (id: string, depth: number) =>
  ({ id, name: id, type: 'enterprise', depth, isUnderBan: false }) as const;
const edge = (from: string, to: string, kind: 'phone' | 'address' | 'account' = 'phone') => ({
  from,
  to,
  kind,
});

const own = node('own', 0);
const direct = (n: number) => node(`direct-${n}`, 1);

/** So many subjects that have a telephone in common with ours. */
const many = (n: number) => {
  const nodes = Array.from({ length: n }, (_, one) => direct(one));
  return { nodes: [own, ...nodes], edges: nodes.map(({ id }) => edge(id, 'own')) };
};

const idsOf = (graph: Parameters<typeof pairsOf>[0]) =>
  nearest(pairsOf(graph)).shown.map(({ far }) => far.id);

describe('the affiliates on the picture', () => {
  it('are those first who share with the subject itself, and among them those who share most', () => {
    const nodes = [own, direct(1), direct(2), node('remote', 2)];
    const edges = [
      edge('direct-1', 'remote'),
      edge('direct-1', 'remote', 'address'),
      edge('direct-1', 'remote', 'account'),
      edge('direct-1', 'own'),
      edge('direct-2', 'own'),
      edge('direct-2', 'own', 'address'),
    ];
    expect(idsOf({ nodes, edges })).toEqual(['direct-2', 'direct-1', 'remote']);
  });

  it('are a dozen at most, and the rest are counted', () => {
    const { shown, more } = nearest(pairsOf(many(20)));
    expect([shown.length, more]).toEqual([12, 8]);
  });

  it('have a place each, so that no name covers another', () => {
    const places = placed(nearest(pairsOf(many(20))).shown);
    expect(new Set(places.map(({ side, row }) => `${side} ${row}`)).size).toBe(places.length);
  });

  it('are joined where they have something in common, also with each other', () => {
    const { nodes, edges } = many(3);
    const pairs = pairsOf({ nodes, edges: [...edges, edge('direct-0', 'direct-2', 'account')] });
    const lines = linesOf(placed(nearest(pairs).shown), pairs, 2);
    expect(lines.map(({ key, isDirect }) => [key, isDirect])).toEqual([
      ['own direct-0', true],
      ['own direct-1', true],
      ['own direct-2', true],
      ['direct-0 direct-2', false],
    ]);
  });

  it('are not joined once more by what they share with the subject', () => {
    const { nodes, edges } = many(3);
    const pairs = pairsOf({ nodes, edges: [...edges, edge('direct-0', 'direct-2')] });
    const lines = linesOf(placed(nearest(pairs).shown), pairs, 2);
    expect(lines.map(({ isDirect }) => isDirect)).toEqual([true, true, true]);
  });
});
