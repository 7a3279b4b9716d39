import { copyFileSync, existsSync } from 'node:fs';
import { aJournal } from './an-engine.ts';

/** The journal as `kill -9` would leave it at this moment: what is on the disk, and nothing more. */
export const asIfKilled = (journalFile: string): string => {
  const copy = aJournal();
  for (const suffix of ['', '-wal']) {
    if (existsSync(journalFile + suffix)) copyFileSync(journalFile + suffix, copy + suffix);
  }
  return copy;
};
