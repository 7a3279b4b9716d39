/**
 * Time, as the one-machine cloud sees it: everything that waits asks this clock, so a year of deadlines can
 * pass in a second. It follows real time, stands still, or is moved forward by hand.
 */
export type Clock = {
  /** Milliseconds since 1970, as Date.now(). */
  now(): number;
  /** Runs `ring` once `instant` has come, also when the clock jumps past it. Returns what cancels it. */
  at(instant: number, ring: () => void): () => void;
  /** Moves the clock forward to `instant`; whatever was due by then rings in the order of its time. */
  moveTo(instant: number): void;
  /** Stops following real time, or goes on from where it stands. */
  hold(): void;
  follow(): void;
  isFollowing(): boolean;
};
