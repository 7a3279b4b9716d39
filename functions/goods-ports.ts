import type { BookCounts, GoodsEntry, GoodsStatus } from '#domain/positive-list/book/goods-entry.ts';
import type { GoodsMapping } from '#domain/positive-list/goods/goods-mapping.ts';
import type { Precedent } from '#domain/positive-list/goods/precedent.ts';
import type { Question } from '#domain/positive-list/goods/question.ts';
import type { Recall } from '#domain/positive-list/trace/batch-recall.ts';
import type { KnownBatch } from '#domain/positive-list/trace/known-batch.ts';
import type { Mark } from '#domain/positive-list/trace/same-goods-mark.ts';
import type { TraceBatch } from '#domain/positive-list/trace/trace.ts';

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
  /** Whether no file has ever brought goods: then nobody needs to look for them. */
  isEmpty(subjectId: string): Promise<boolean>;
  /** A page of those that stand so, in the order of their keys. */
  page(subjectId: string, status: GoodsStatus, after?: string): Promise<BookPage>;
  counts(subjectId: string): Promise<BookCounts>;
  /** Entries as they shall stand, at the version after the one that was read. Answers those that have moved since. */
  change(entries: readonly GoodsEntry[]): Promise<readonly GoodsEntry[]>;
};

/** What is done to a file piece by piece. */
export type Stage = 'screened' | 'entered';

/** How far a file is: of how many pieces and rows, and how many pieces each stage has done. */
export type Progress = { readonly pieces: number; readonly rows: number } & Readonly<Record<Stage, number>>;

/** Pieces that are done are kept as a set of their numbers: one that is done twice counts once. */
export type ProgressOfFiles = {
  begin(filingId: string, whole: Pick<Progress, 'pieces' | 'rows'>): Promise<void>;
  done(piece: Piece, stage: Stage): Promise<void>;
  of(filingId: string): Promise<Progress | undefined>;
};

/** What people have said of goods before: one row for each goods and question, and the latest word stands. */
export type Precedents = {
  keep(said: readonly Precedent[]): Promise<void>;
  /** Of a tariff line and a question, the newest first. */
  of(tariff: string, question: Question): Promise<readonly Precedent[]>;
};

/** Which headers of a subject's files stand for which columns, once somebody has said so. The last word stands. */
export type Mappings = {
  of(subjectId: string): Promise<GoodsMapping>;
  keep(subjectId: string, columns: GoodsMapping): Promise<void>;
};

/** The batches of goods, each under its trace code. */
export type Traces = {
  /** Records a batch, unless there is one: under this id, or of these goods by this number. Then it answers that one. */
  record(batch: TraceBatch): Promise<TraceBatch | undefined>;
  find(code: string): Promise<TraceBatch | undefined>;
  /** Those of these codes that lead to a batch. */
  known(codes: readonly string[]): Promise<ReadonlySet<string>>;
  /** Of one of a subject’s goods, the newest first. */
  ofGoods(subjectId: string, key: string): Promise<readonly TraceBatch[]>;
  /** Of all goods, those that bear this batch number. */
  numbered(batchNumber: string): Promise<readonly TraceBatch[]>;
  /** The batch as it shall stand, at the version after the one that was read; CaseMoved where it has moved. */
  change(batch: TraceBatch): Promise<void>;
  /** Keeps a recall of everything that bears a brand; the same again changes nothing, and its end is kept over it. */
  recallBrand(brand: string, recall: Recall): Promise<void>;
  /** By each of these marks that is known, what is known of batches; the gravest come first where there are many. */
  knownBy(marks: readonly Mark[]): Promise<ReadonlyMap<string, readonly KnownBatch[]>>;
};
