import type { Clock } from '../clock/clock.ts';

/** Where all threads read the time: how far it is ahead of real time, and where it stands while it is held. */
export type SharedTime = SharedArrayBuffer;

const { now: realNow } = Date;

export const timeOf = (shared: SharedTime) => {
  const cells = new Float64Array(shared);
  return () => {
    const [ahead = 0, heldAt = Number.NaN] = cells;
    return Number.isNaN(heldAt) ? realNow() + ahead : heldAt;
  };
};

/** How a clock stands beside real time. */
export type Standing = { ahead: number; heldAt: number | undefined };

type Shared = { clock: Clock; shared: SharedTime };

/** The same clock, and what other threads may read of it; moved, held or released, it tells them, and `changed`. */
export const shareTime = (clock: Clock, changed: (standing: Standing) => void): Shared => {
  const shared = new SharedArrayBuffer(2 * Float64Array.BYTES_PER_ELEMENT);
  const cells = new Float64Array(shared);
  const tell = () => {
    cells[0] = clock.now() - realNow();
    cells[1] = clock.isFollowing() ? Number.NaN : clock.now();
  };
  const telling =
    <Given extends unknown[]>(act: (...given: Given) => void) =>
    (...given: Given) => {
      act(...given);
      tell();
      changed({ ahead: clock.now() - realNow(), heldAt: clock.isFollowing() ? undefined : clock.now() });
    };

  tell();
  return {
    shared,
    clock: {
      ...clock,
      at: (instant, ring) =>
        clock.at(instant, () => {
          tell();
          ring();
        }),
      moveTo: telling(clock.moveTo),
      hold: telling(clock.hold),
      follow: telling(clock.follow),
    },
  };
};
