export type Fate = { end: 'taken' | 'given up'; tries: number };

const most = 2_000;

/** What became of the last deliveries that are owed no more. */
export const openFates = () => {
  const ended = new Map<number, Fate>();
  return {
    of: (id: number) => ended.get(id),
    note: (id: number, fate: Fate) => {
      ended.set(id, fate);
      for (const oldest of ended.keys()) {
        if (ended.size <= most) return;
        ended.delete(oldest);
      }
    },
  };
};
