import type { Failure } from '../failure.ts';
import type { Guarded } from '../machine.ts';
import type { Retrier } from '../reading/fields.ts';
import { isMeant } from './error-names.ts';

/** From zero to one, for the jitter. */
export type Random = () => number;

const defaults = { interval: 1, attempts: 3, rate: 2 };

const delayOf = (retrier: Retrier, used: number, random: Random): number => {
  const { IntervalSeconds = defaults.interval, BackoffRate = defaults.rate, MaxDelaySeconds } = retrier;
  const delay = Math.min(IntervalSeconds * BackoffRate ** used, MaxDelaySeconds ?? Number.POSITIVE_INFINITY);
  return retrier.JitterStrategy === 'FULL' ? random() * delay : delay;
};

/** When to try again, in seconds from now, and which retrier was used; undefined when it is over. */
export const nextTry = ({ Retry = [] }: Guarded, retries: number[], { error }: Failure, random: Random) => {
  const at = Retry.findIndex(({ ErrorEquals }) => isMeant(ErrorEquals, error));
  const retrier = Retry[at];
  const used = retries[at] ?? 0;
  if (!retrier || used >= (retrier.MaxAttempts ?? defaults.attempts)) return undefined;
  const counts = Retry.map((_, index) => (retries[index] ?? 0) + (index === at ? 1 : 0));
  return { seconds: delayOf(retrier, used, random), retries: counts };
};
