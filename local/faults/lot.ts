/** A lot from 0 up to but without 1: nothing but the seed and the number decides it, so that it is drawn the same again. */
export const lotOf = (seed: number, number: number): number => {
  let mixed = (Math.imul(seed, 0x9e3779b1) ^ Math.imul(number, 0x85ebca77)) >>> 0;
  for (const factor of [0x85ebca6b, 0xc2b2ae35]) mixed = Math.imul(mixed ^ (mixed >>> 15), factor) >>> 0;
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
};

/** Lots one after another. */
export const lotsFrom = (seed: number) => {
  let drawn = 0;
  const next = (): number => {
    drawn += 1;
    return lotOf(seed, drawn);
  };
  const below = (end: number): number => Math.floor(next() * end);
  return {
    next,
    below,
    happens: (share: number): boolean => next() < share,
    oneOf: <T>(values: readonly T[]): T | undefined => values[below(values.length)],
  };
};
export type Lots = ReturnType<typeof lotsFrom>;
