import {
  type BookCounts,
  GoodsEntry,
  type GoodsStatus,
  holdsItsPlace,
} from '#domain/positive-list/book/goods-entry.ts';
import { rowsPerPage } from '#domain/shared/rows-per-page.ts';
import { PlaceUnknown } from '#functions/errors.ts';
import type { Book } from '#functions/goods-ports.ts';
import { cloned } from './cloned.ts';
import { type Store, startingWith } from './store.ts';

const idOf = ({ subjectId, key }: Pick<GoodsEntry, 'subjectId' | 'key'>) => `${subjectId}#${key}`;

const isOurs = (entry: GoodsEntry, found: GoodsEntry) =>
  entry.filingId === found.filingId && entry.goods.line === found.goods.line;

const over = (entry: GoodsEntry, found: GoodsEntry | undefined): GoodsEntry =>
  found
    ? {
        ...entry,
        version: found.version + 1,
        before: { filingId: found.filingId, line: found.goods.line, status: found.status },
      }
    : entry;

/** What takes an entry's place: itself, or what is in its way. */
const placed = (entry: GoodsEntry, found: GoodsEntry | undefined): GoodsEntry => {
  if (found && (isOurs(entry, found) || holdsItsPlace(found))) return found;
  return over(entry, found);
};

export const memoryBook = ({ goods }: Store): Book => {
  const standing = (subjectId: string, status: GoodsStatus) =>
    startingWith(goods, `${subjectId}#`).filter((entry) => entry.status === status);
  return {
    enter: async (_, __, entries) => {
      const met = entries.map((entry) => ({ entry, now: placed(entry, goods.get(idOf(entry))) }));
      for (const { now } of met) goods.set(idOf(now), GoodsEntry.parse(cloned(now)));
      return new Map(met.flatMap(({ entry, now }) => (isOurs(entry, now) ? [] : [[now.key, now] as const])));
    },
    find: async (subjectId, keys) =>
      new Map(
        keys.flatMap((key) => {
          const found = goods.get(idOf({ subjectId, key }));
          return found ? [[key, cloned(found)] as const] : [];
        }),
      ),
    isEmpty: async (subjectId) => startingWith(goods, `${subjectId}#`).length === 0,
    page: async (subjectId, status, after) => {
      if (after !== undefined && !GoodsEntry.shape.key.safeParse(after).success)
        throw new PlaceUnknown(`There is no such place: ${after}.`);
      const left = standing(subjectId, status).filter(({ key }) => after === undefined || key > after);
      const items = cloned(left.slice(0, rowsPerPage));
      return { items, next: left.length > rowsPerPage ? items.at(-1)?.key : undefined };
    },
    counts: async (subjectId): Promise<BookCounts> => ({
      active: standing(subjectId, 'active').length,
      suspended: standing(subjectId, 'suspended').length,
      delisted: standing(subjectId, 'delisted').length,
      cancelled: standing(subjectId, 'cancelled').length,
    }),
    change: async (entries) => {
      const moved = entries.filter((entry) => goods.get(idOf(entry))?.version !== entry.version - 1);
      for (const entry of entries)
        if (!moved.includes(entry)) goods.set(idOf(entry), GoodsEntry.parse(cloned(entry)));
      return moved;
    },
  };
};
