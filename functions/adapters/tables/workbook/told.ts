import { TableUnreadable } from '../table-unreadable.ts';
import { cutShort, damaged, passwordProtected } from './troubles.ts';

type Reading = readonly [words: RegExp, trouble: () => TableUnreadable];

/** The reader of ZIPs gives its reasons in words only. */
const readings: readonly Reading[] = [
  [/encrypt/i, passwordProtected],
  [/end of central directory|unexpected EOF|comment length/i, cutShort],
];

/** A disk that fails is our trouble and goes up; a file that cannot be read is the person's. */
const isOurs = (error: unknown): boolean => error instanceof Error && 'syscall' in error;

export const troubleOf = (error: unknown): unknown => {
  if (error instanceof TableUnreadable || isOurs(error)) return error;
  const words = error instanceof Error ? error.message : String(error);
  return readings.find(([pattern]) => pattern.test(words))?.[1]() ?? damaged(words);
};

/** What a library says of a damaged file, as the person is told it. */
export const told = async <T>(asked: Promise<T>): Promise<T> => {
  try {
    return await asked;
  } catch (error) {
    throw troubleOf(error);
  }
};
