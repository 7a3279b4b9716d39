import { setTimeout as rest } from 'node:timers/promises';
import type { Progress } from '../progress.ts';
import type { Tally } from '../tally.ts';
import type { Blow } from './kill-plan.ts';
import type { Life } from './life.ts';

type Look = () => Promise<void>;

type Settings = {
  readonly life: Life;
  readonly progress: Progress;
  readonly tally: Tally;
  readonly cut: AbortSignal;
  /** Remembers what had been acknowledged just before a blow, to be looked for once the machine is there again. */
  readonly remember: () => Look;
};

/** On a machine without breath a start may come to nothing; whoever starts it tries again, and not for ever. */
const mostTries = 3;

const ready = async ({ life, tally }: Pick<Settings, 'life' | 'tally'>, tries = 1): Promise<void> => {
  try {
    await life.ready();
  } catch (failure) {
    if (tries === mostTries) throw failure;
    tally.startsInVain += 1;
    life.begin();
    await ready({ life, tally }, tries + 1);
  }
};

const up = async (settings: Settings, looks: readonly Look[]) => {
  const { life, tally } = settings;
  await ready(settings);
  tally.restartSeconds.push(life.startSeconds());
  for (const look of looks) await look();
};

/** Everything is killed again and again while the work goes on, and started again at once. */
export const rage = async (blows: readonly Blow[], settings: Settings): Promise<void> => {
  const { life, progress, tally, cut, remember } = settings;
  const looks: Look[] = [];
  const left = blows.slice(tally.blows);
  for (const [n, { at, after, isAtStart }] of left.entries()) {
    if (!isAtStart) await progress.reaches(at);
    if (cut.aborted) return;
    await rest(after);
    await life.kill();
    tally.blows += 1;
    looks.push(remember());
    life.begin();
    // The next one may come before this start is over.
    if (!left[n + 1]?.isAtStart) await up(settings, looks.splice(0));
  }
};
