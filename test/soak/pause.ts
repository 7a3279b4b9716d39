import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const count = z.int().nonnegative();

/** All that a soak must know to go on after a window, on a machine that was stopped meanwhile. */
const Pause = z.object({
  /** What it was begun with: another soak does not go on with it. */
  of: z.object({ claims: count, kills: count, seed: z.int() }),
  windows: count,
  blows: count,
  steps: count,
  seconds: z.number(),
  /** Where the clock stood at least, in milliseconds. */
  least: z.number(),
  tally: z.object({
    calls: count,
    askedAgain: count,
    foundDone: count,
    reasons: z.array(z.tuple([z.string(), count])),
    kills: z.object({ starting: count, inFlight: count, idle: count }),
    restartSeconds: z.array(z.number()),
    startsInVain: count,
    claimsPaid: count,
  }),
  /** What the bank was sent so far, and how often. */
  lines: z.array(z.tuple([z.string(), count])),
  lost: z.array(z.string()),
  wrong: z.array(z.string()),
});
export type Pause = z.infer<typeof Pause>;

const fileIn = (folder: string) => join(folder, 'pause.json');

/** How far the soak in this folder had come, where it has paused; one that goes on is paused no longer. */
export const takePause = (folder: string, of: Pause['of']): Pause | undefined => {
  const file = fileIn(folder);
  if (!existsSync(file)) return undefined;
  const pause = Pause.parse(JSON.parse(readFileSync(file, 'utf8')));
  const asked = Object.entries(of).map(([name, value]) => `--${name} ${value}`);
  const begun = Object.entries(pause.of).map(([name, value]) => `--${name} ${value}`);
  if (asked.join() !== begun.join())
    throw new Error(
      `In ${folder} a soak has paused that was begun with ${begun.join(' ')}, not with ${asked.join(' ')}. ` +
        'Ask for the same, or choose another folder.',
    );
  rmSync(file);
  return pause;
};

export const keepPause = (folder: string, pause: Pause): void =>
  writeFileSync(fileIn(folder), JSON.stringify(pause));
