import { halfWidth, normaliseText } from '../../shared/normalise.ts';

/** Names are compared by their pairs of neighbouring characters: Chinese has no spaces to part words by. */
export const pairsOf = (name: string): ReadonlySet<string> => {
  const text = halfWidth(normaliseText(name)).replace(/[\s,.、，。；;()]/g, '');
  const chars = [...text];
  return new Set(chars.length < 2 ? chars : chars.slice(1).map((char, n) => `${chars[n]}${char}`));
};

/** Twice what is shared by what there is: 1 for the same name, 0 for nothing in common. */
export const likenessOf = (shared: number, sizeA: number, sizeB: number): number =>
  shared === 0 ? 0 : Math.round((200 * shared) / (sizeA + sizeB)) / 100;

export const likeness = (a: string, b: string): number => {
  const [pairsA, pairsB] = [pairsOf(a), pairsOf(b)];
  const shared = [...pairsA].filter((pair) => pairsB.has(pair)).length;
  return likenessOf(shared, pairsA.size, pairsB.size);
};
