import type { Box } from './layers.ts';
import type { Step } from './order.ts';

const furthest = 26;

/** Which end of its steps touches a box: the upper ones at its bottom, the lower ones at its top. */
type Side = { near: 0 | 1; far: 0 | 1 };
export const sides = {
  bottom: { near: 0, far: 1 },
  top: { near: 1, far: 0 },
} as const satisfies Record<string, Side>;

/** Where lines touch a box they are spread over it, in the order in which they go on. */
export const portsOf = (
  steps: readonly Step[],
  { near, far }: Side,
  boxes: readonly Box[],
  xOf: (id: string) => number,
): ReadonlyMap<Step, number> => {
  const touching = Map.groupBy(steps, (step) => step[near]);
  const ofBox = ({ id, width }: Box) => {
    const sorted = (touching.get(id) ?? []).toSorted((one, other) => xOf(one[far]) - xOf(other[far]));
    const gap = Math.min(furthest, (width * 0.8) / sorted.length);
    return sorted.map((step, n) => [step, xOf(id) + (n - (sorted.length - 1) / 2) * gap] as const);
  };
  return new Map(boxes.flatMap(ofBox));
};
