/** Which rule an event matched, whom that told, and under which delivery. */
export type Match = { rule: string; target: string; delivery: number };

export type RecentEvent = {
  at: number;
  bus: string;
  event: { id: string; source: string; 'detail-type': string } & Record<string, unknown>;
  matches: Match[];
};

const most = 300;

/** The last events since the start, for people who look. EventBridge keeps none, so nothing else may ask. */
export const openRecent = () => {
  const kept: RecentEvent[] = [];
  return {
    note: (it: RecentEvent) => {
      kept.unshift(it);
      kept.splice(most);
    },
    list: (): readonly RecentEvent[] => kept,
  };
};

export type Recent = ReturnType<typeof openRecent>;
