import type { BookCounts, GoodsEntry, GoodsStatus } from '#domain/positive-list/goods-entry.ts';

/** One piece of a file of goods. Pieces are counted from 1. */
export type Piece = { readonly filingId: string; readonly number: number };

export type BookPage = { readonly items: readonly GoodsEntry[]; readonly next: string | undefined };

/** The book of goods: what each subject may trade, and what has become of it. */
export type Book = {
  /**
   * Enters what has passed of one piece; the same again changes nothing. Answers, by their keys, the entries that are
   * in the way: goods that another line or file has in the book.
   */
  enter(
    subjectId: string,
    piece: Piece,
    entries: readonly GoodsEntry[],
  ): Promise<ReadonlyMap<string, GoodsEntry>>;
  /** Those of these goods that are in the book. */
  find(subjectId: string, keys: readonly string[]): Promise<ReadonlyMap<string, GoodsEntry>>;
  /** A page of those that stand so, in the order of their keys. */
  page(subjectId: string, status: GoodsStatus, after?: string): Promise<BookPage>;
  counts(subjectId: string): Promise<BookCounts>;
  /** Entries as they shall stand, at the version after the one that was read. Answers those that have moved since. */
  change(entries: readonly GoodsEntry[]): Promise<readonly GoodsEntry[]>;
};
