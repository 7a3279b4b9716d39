/** Nudges come with every call of every function; this many milliseconds of them wake the waiting once. */
const gap = 5;

/** Wakes whoever waits: soon when somebody nudges, else after a while. */
export const openPulse = () => {
  const waiting = new Set<() => void>();
  let stopped = false;
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
    isStopped: () => stopped,
    stop: () => {
      stopped = true;
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
        if (stopped) wake();
      }),
  };
};

export type Pulse = ReturnType<typeof openPulse>;
