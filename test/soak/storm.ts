import { setTimeout as rest } from 'node:timers/promises';
import type { Blow } from './kill-plan.ts';
import type { Life } from './life.ts';
import type { Progress } from './progress.ts';
import type { Tally } from './tally.ts';

type Settings = {
  readonly life: Life;
  readonly progress: Progress;
  readonly tally: Tally;
  readonly cut: AbortSignal;
  /** Whoever looks at once after each restart. */
  readonly afterwards: () => Promise<void>;
};

const up = async ({ life, tally, afterwards }: Settings) => {
  await life.ready();
  tally.restartSeconds.push(life.startSeconds());
  await afterwards();
};

/** Everything is killed again and again while the work goes on, and started again at once. */
export const rage = async (blows: readonly Blow[], settings: Settings): Promise<void> => {
  const { life, progress, cut } = settings;
  for (const [n, { at, after, isAtStart }] of blows.entries()) {
    if (!isAtStart) await progress.reaches(at);
    if (cut.aborted) return;
    await rest(after);
    await life.kill();
    life.begin();
    // The next one may come before this start is over.
    if (!blows[n + 1]?.isAtStart) await up(settings);
  }
};
