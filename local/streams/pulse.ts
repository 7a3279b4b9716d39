/** Wakes whoever waits: at once when somebody nudges, else after a while. */
export const openPulse = () => {
  const waiting = new Set<() => void>();
  let stopped = false;

  const nudge = () => {
    for (const wake of [...waiting]) wake();
  };

  return {
    nudge,
    isStopped: () => stopped,
    stop: () => {
      stopped = true;
      nudge();
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
