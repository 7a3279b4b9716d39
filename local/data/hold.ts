import { DatabaseSync } from 'node:sqlite';

/** Whoever was killed takes a moment to be gone. */
const patienceMs = 2_000;

const busy = 5;
const isBusy = (failure: unknown) =>
  failure instanceof Error && 'errcode' in failure && failure.errcode === busy;

/**
 * A hold that the operating system ends together with this process, however it ends: a number alone may be another's by
 * now, or nobody's and not buried yet. Answers how to let go; nothing where another process holds it.
 */
export const holdOf = (file: string, timeout = patienceMs): (() => void) | undefined => {
  const hold = new DatabaseSync(file, { timeout });
  try {
    hold.exec('BEGIN EXCLUSIVE');
    return () => hold.close();
  } catch (failure) {
    hold.close();
    if (isBusy(failure)) return undefined;
    throw failure;
  }
};
