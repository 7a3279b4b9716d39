import { existsSync, readFileSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';

/** The log of SQLite: a header that names two salts, then pages, each under a header of its own that repeats them. */
const header = { length: 32, pageSize: 8, salts: [16, 24] } as const;
const pageHeader = { length: 24, salts: [8, 16] } as const;

/** How many pages the log was given since it was last begun; behind them may lie some of an older one. */
const pagesBegun = (log: Buffer): number => {
  if (log.length < header.length) return 0;
  const salts = log.subarray(...header.salts);
  const step = pageHeader.length + log.readUInt32BE(header.pageSize);
  const [from, to] = pageHeader.salts;
  let pages = 0;
  for (let at = header.length; at < log.length; at += step) {
    const isCutOff = at + to > log.length;
    if (!isCutOff && !log.subarray(at + from, at + to).equals(salts)) break;
    pages += 1;
  }
  return pages;
};

/**
 * SQLite goes on from the last whole record and says nothing of what lies behind it; nobody would know that there was
 * something. To be asked before it opens the file; the answer is for afterwards.
 */
export const brokenTailOf = (file: string) => {
  const log = `${file}-wal`;
  const begun = existsSync(log) ? pagesBegun(readFileSync(log)) : 0;
  return (database: DatabaseSync): string | undefined => {
    const whole = Number(database.prepare('PRAGMA wal_checkpoint(PASSIVE)').get()?.['log']);
    // Of what has no log, as a journal in memory, it says -1.
    if (begun <= Math.max(whole, 0)) return undefined;
    return (
      `The end of the journal ${file} is not whole: ${begun - whole} of ${begun} pages in its log, as when it was cut off ` +
      'while they were written. It goes on from the last whole record; what was acknowledged had been flushed before. ' +
      'Where nothing was cut off, have the disk checked.'
    );
  };
};
