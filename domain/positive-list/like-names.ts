import { halfWidth, normaliseText } from '../shared/normalise.ts';

/** Names are compared by their pairs of neighbouring characters: Chinese has no spaces to part words by. */
const pairsOf = (name: string): ReadonlySet<string> => {
  const text = halfWidth(normaliseText(name)).replace(/[\s,.、，。；;()]/g, '');
  const chars = [...text];
  return new Set(chars.length < 2 ? chars : chars.slice(1).map((char, n) => `${chars[n]}${char}`));
};

const alikeFrom = 0.5;

/** Whether at least half of what two names consist of is the same. */
export const areLike = (one: string, other: string): boolean => {
  const [a, b] = [pairsOf(one), pairsOf(other)];
  if (a.size + b.size === 0) return false;
  return (2 * a.intersection(b).size) / (a.size + b.size) >= alikeFrom;
};
