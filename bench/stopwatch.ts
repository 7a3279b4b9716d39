/** Counts the time in which at least one call is under way; calls side by side are not counted twice. */
export const stopwatch = () => {
  let underWay = 0;
  let since = 0;
  let counted = 0;
  return {
    during: async <T>(call: Promise<T>): Promise<T> => {
      if (underWay === 0) since = performance.now();
      underWay += 1;
      try {
        return await call;
      } finally {
        underWay -= 1;
        if (underWay === 0) counted += performance.now() - since;
      }
    },
    /** The seconds since they were last taken. */
    take: (): number => {
      const seconds = counted / 1000;
      counted = 0;
      return seconds;
    },
  };
};
export type Stopwatch = ReturnType<typeof stopwatch>;

/** A port whose every call is counted by the stopwatch. */
export const timedPort = <P extends object>(port: P, { during }: Stopwatch): P =>
  new Proxy(port, {
    get: (of, name) => {
      const found: unknown = Reflect.get(of, name);
      if (typeof found !== 'function') return found;
      return (...given: unknown[]) => {
        const answer: unknown = found.apply(of, given);
        return answer instanceof Promise ? during(answer) : answer;
      };
    },
  });
