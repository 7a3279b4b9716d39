import type { Pause } from './pause.ts';

/** Where a blow fell: before the machine was ready, while somebody waited for an answer, or while nobody did. */
export type Place = 'starting' | 'inFlight' | 'idle';

/** What the soak counts while it goes on. */
export const openTally = ({ tally, windows = 0, blows = 0, seconds = 0 }: Partial<Pause> = {}) => ({
  /** Calls that wait for their answer now. */
  underWay: 0,
  calls: tally?.calls ?? 0,
  /** Calls that were cut off, and had to be asked again. */
  askedAgain: tally?.askedAgain ?? 0,
  /** Of those that were asked again: refused, because the first time had been enough. */
  foundDone: tally?.foundDone ?? 0,
  /** Why they were: what the connection said, or an answer that says only that something broke. */
  reasons: new Map(tally?.reasons),
  kills: { starting: 0, inFlight: 0, idle: 0, ...tally?.kills } satisfies Record<Place, number>,
  /** Blows that have fallen, also on what had ended by itself. */
  blows,
  /** Windows that are over: a soak pauses between two. */
  windows,
  restartSeconds: [...(tally?.restartSeconds ?? [])],
  /** Starts that ended by themselves before the machine was ready; why stands in machine.log. */
  startsInVain: tally?.startsInVain ?? 0,
  claimsPaid: tally?.claimsPaid ?? 0,
  /** When the first person did something. */
  begunAt: performance.now() - seconds * 1000,
});
export type Tally = ReturnType<typeof openTally>;

export const because = ({ reasons }: Tally, reason: string): void => {
  reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
};

export const killsOf = ({ kills }: Tally): number => kills.starting + kills.inFlight + kills.idle;

export const secondsOf = ({ begunAt }: Tally): number => (performance.now() - begunAt) / 1000;

/** What of it is kept while the soak pauses. */
export const keptOf = ({
  reasons,
  underWay: _,
  blows: __,
  windows: ___,
  begunAt: ____,
  ...counted
}: Tally): Pause['tally'] => ({
  ...counted,
  reasons: [...reasons],
});
