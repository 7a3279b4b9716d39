/** Where a blow fell: before the machine was ready, while somebody waited for an answer, or while nobody did. */
export type Place = 'starting' | 'inFlight' | 'idle';

/** What the soak counts while it goes on. */
export const openTally = () => ({
  /** Calls that wait for their answer now. */
  underWay: 0,
  calls: 0,
  /** Calls that were cut off, and had to be asked again. */
  askedAgain: 0,
  /** Of those that were asked again: refused, because the first time had been enough. */
  foundDone: 0,
  /** Why they were: what the connection said, or an answer that says only that something broke. */
  reasons: new Map<string, number>(),
  kills: { starting: 0, inFlight: 0, idle: 0 } satisfies Record<Place, number>,
  restartSeconds: [] as number[],
  /** Starts that ended by themselves before the machine was ready; why stands in machine.log. */
  startsInVain: 0,
  claimsPaid: 0,
  /** When the first person did something. */
  begunAt: performance.now(),
});
export type Tally = ReturnType<typeof openTally>;

export const because = ({ reasons }: Tally, reason: string): void => {
  reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
};

export const killsOf = ({ kills }: Tally): number => kills.starting + kills.inFlight + kills.idle;
