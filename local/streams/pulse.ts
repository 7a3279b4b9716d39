import type { Clock } from '../clock/clock.ts';

/** Nudges come with every call of every function; this many milliseconds of them wake the waiting once. */
const gap = 5;

/** Wakes whoever waits: soon when somebody nudges, else after a while. */
export const openPulse = () => {
  const waiting = new Set<() => void>();
  const stopping = new AbortController();
  let nudged: NodeJS.Timeout | undefined;

  const wakeAll = () => {
    nudged = undefined;
    for (const wake of [...waiting]) wake();
  };

  const nudge = () => {
    nudged ??= setTimeout(wakeAll, gap);
  };

  return {
    nudge,
    isStopped: () => stopping.signal.aborted,
    stop: () => {
      stopping.abort();
      clearTimeout(nudged);
      wakeAll();
    },
    wait: (milliseconds: number) =>
      new Promise<void>((done) => {
        const wake = () => {
          clearTimeout(timer);
          waiting.delete(wake);
          done();
        };
        const timer = setTimeout(wake, milliseconds);
        waiting.add(wake);
        if (stopping.signal.aborted) wake();
      }),
    /** Until the clock has come so far, or all stops; no nudge cuts it short. */
    rest: (clock: Clock, milliseconds: number) =>
      new Promise<void>((done) => {
        const wake = () => {
          cancel();
          stopping.signal.removeEventListener('abort', wake);
          done();
        };
        const cancel = clock.at(clock.now() + milliseconds, wake);
        stopping.signal.addEventListener('abort', wake);
        if (stopping.signal.aborted) wake();
      }),
  };
};

export type Pulse = ReturnType<typeof openPulse>;
