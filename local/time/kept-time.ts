import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import * as z from 'zod';
import type { Clock } from '../clock/clock.ts';
import { openClock } from '../clock/open-clock.ts';
import { CannotStart } from '../data/folder.ts';
import { type Standing, shareTime } from './shared-time.ts';

const Kept = z.object({ ahead: z.number(), heldAt: z.number().optional() });

/**
 * The clock of a data folder. What was done at an instant stays done at it, so after a restart the clock goes on
 * from where it stood: as far ahead of real time as before, or held at the same instant.
 */
export const openKeptTime = (file: string, heldAt: string | undefined) => {
  const kept = existsSync(file) ? Kept.parse(JSON.parse(readFileSync(file, 'utf8'))) : { ahead: 0 };
  const keep = (standing: Standing) => {
    writeFileSync(`${file}.new`, JSON.stringify(standing));
    renameSync(`${file}.new`, file);
  };
  const shared = shareTime(heldAt === undefined ? resumed(kept) : held(Date.parse(heldAt), kept), keep);
  // Held by the command line, it is held after the next start too.
  if (heldAt !== undefined) shared.clock.hold();
  return shared;
};

const last = ({ ahead, heldAt }: z.infer<typeof Kept>) => heldAt ?? Date.now() + ahead;

const resumed = (kept: z.infer<typeof Kept>): Clock =>
  openClock({ now: last(kept), following: kept.heldAt === undefined });

const held = (instant: number, kept: z.infer<typeof Kept>): Clock => {
  const isUsed = kept.ahead !== 0 || kept.heldAt !== undefined;
  if (isUsed && instant < last(kept)) {
    throw new CannotStart(
      `The clock of this data folder stands at ${new Date(last(kept)).toISOString()} and cannot go back. ` +
        'Give a later --clock, or begin again with --fresh.',
    );
  }
  return openClock({ now: instant, following: false });
};
