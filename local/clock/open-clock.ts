import type { Clock } from './clock.ts';

type Alarm = { due: number; ring: () => void };

type Start = { now?: number; following?: boolean };

/** A timer of Node holds 24.8 days; a longer wait is walked in steps. */
const longestTimer = 2 ** 31 - 1;

/** Real time. `Date` of this process may be made to follow this clock, which may not then follow itself. */
const { now: realNow } = Date;

/** A clock that starts at `now`, and by default follows real time from there. */
export const openClock = ({ now: start = realNow(), following = true }: Start = {}): Clock => {
  const alarms: Alarm[] = [];
  let stoppedAt = start;
  let ahead: number | undefined = following ? start - realNow() : undefined;
  let timer: NodeJS.Timeout | undefined;

  const now = () => (ahead === undefined ? stoppedAt : realNow() + ahead);

  const set = (instant: number) => {
    stoppedAt = instant;
    if (ahead !== undefined) ahead = instant - realNow();
  };

  const ringWhatIsDueBy = (instant: number) => {
    for (let next = alarms[0]; next && next.due <= instant; next = alarms[0]) {
      alarms.shift();
      if (next.due > now()) set(next.due);
      next.ring();
    }
  };

  const arm = () => {
    clearTimeout(timer);
    const next = alarms[0];
    if (ahead === undefined || !next) return;
    timer = setTimeout(wake, Math.min(Math.max(next.due - now(), 0), longestTimer));
  };

  const wake = () => {
    ringWhatIsDueBy(now());
    arm();
  };

  const add = (alarm: Alarm) => {
    const place = alarms.findLastIndex((other) => other.due <= alarm.due) + 1;
    alarms.splice(place, 0, alarm);
    arm();
  };

  const remove = (alarm: Alarm) => {
    const place = alarms.indexOf(alarm);
    if (place >= 0) alarms.splice(place, 1);
    arm();
  };

  return {
    now,
    at(due, ring) {
      const alarm = { due, ring };
      add(alarm);
      if (due <= now()) queueMicrotask(wake);
      return () => remove(alarm);
    },
    moveTo(instant) {
      if (instant < now()) throw new RangeError('A clock moves forward only.');
      ringWhatIsDueBy(instant);
      set(instant);
      arm();
    },
    hold() {
      stoppedAt = now();
      ahead = undefined;
      arm();
    },
    follow() {
      ahead ??= stoppedAt - realNow();
      arm();
    },
    isFollowing: () => ahead !== undefined,
  };
};
