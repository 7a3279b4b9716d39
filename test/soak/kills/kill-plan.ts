import { lotsFrom } from '#local/faults/lot.ts';

/** One `kill -9` of everything. */
export type Blow = {
  /** Which share of the work is done before it may fall. */
  readonly at: number;
  /** So long after that, milliseconds. */
  readonly after: number;
  /** It falls while the machine starts again after the one before. */
  readonly isAtStart: boolean;
};

const longestPause = 1_500;
const atStart = 0.1;

/** Every blow there will be: a function of the seed, and spread evenly over the work. */
export const blowsOf = (seed: number, kills: number): Blow[] => {
  const lots = lotsFrom(seed);
  return Array.from({ length: kills }, (_, n) => ({
    at: (n + lots.next()) / kills,
    after: Math.floor(lots.next() * longestPause),
    isAtStart: lots.happens(atStart) && n > 0,
  }));
};
