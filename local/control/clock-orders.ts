import * as z from 'zod';
import type { Clock } from '../clock/clock.ts';

export const ClockOrder = z.union([
  z.strictObject({ to: z.iso.datetime({ offset: true }) }),
  z.strictObject({ hold: z.literal(true) }),
  z.strictObject({ follow: z.literal(true) }),
]);
export type ClockOrder = z.infer<typeof ClockOrder>;

export const reading = (clock: Clock) => ({
  now: new Date(clock.now()).toISOString(),
  following: clock.isFollowing(),
});

/** False where the clock would have to go back. */
export const obey = (clock: Clock, order: ClockOrder): boolean => {
  if ('hold' in order) clock.hold();
  else if ('follow' in order) clock.follow();
  else return moved(clock, Date.parse(order.to));
  return true;
};

const moved = (clock: Clock, instant: number) => {
  if (instant < clock.now()) return false;
  clock.moveTo(instant);
  return true;
};
