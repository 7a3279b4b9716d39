import { type GoodsEntry, type Ground, movedEntry } from '#domain/positive-list/book/goods-entry.ts';
import { CaseMoved } from '../../errors.ts';
import type { Ports } from '../../ports.ts';

type Needs = Pick<Ports, 'book' | 'clock'>;

/** An entry moved as it was read; another's move in the same moment is told by its name. */
export const moveEntry = async (
  { book, clock }: Needs,
  entry: GoodsEntry,
  action: string,
  why: Ground,
): Promise<GoodsEntry> => {
  const after = movedEntry(entry, action, why, clock.now().toISOString());
  const moved = await book.change([after]);
  if (moved.length > 0) throw new CaseMoved(`The goods ${entry.key} have moved.`);
  return after;
};

export const entryOf = async (
  { book }: Pick<Ports, 'book'>,
  subjectId: string,
  key: string,
): Promise<GoodsEntry | undefined> => (await book.find(subjectId, [key])).get(key);
