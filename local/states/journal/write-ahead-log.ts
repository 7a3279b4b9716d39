import { close, existsSync, fdatasync, openSync } from 'node:fs';
import { promisify } from 'node:util';

const flush = promisify(fdatasync);

/**
 * The file that SQLite appends every commit to, held open beside it: SQLite would wait for the disk on the thread that
 * everything else runs on. A journal in memory has none.
 */
export const openWriteAheadLog = (file: string) => {
  const log = `${file}-wal`;
  let descriptor = existsSync(log) ? openSync(log, 'r+') : undefined;
  let flushing: Promise<void> = Promise.resolve();

  return {
    sync: (): Promise<void> => {
      flushing = descriptor === undefined ? Promise.resolve() : flush(descriptor);
      return flushing;
    },
    /** Not while the disk is at work: the number might be another file's by then. SQLite flushes what is left as it closes. */
    close: () => {
      const held = descriptor;
      descriptor = undefined;
      const release = () => held !== undefined && close(held);
      flushing.then(release, release);
    },
  };
};
