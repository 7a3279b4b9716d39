import * as z from 'zod';
import { Instant } from '../../casework/case.ts';
import { type Lifecycle, moveAlong } from '../../casework/lifecycle.ts';
import { Bilingual } from '../../shared/bilingual.ts';
import { GoodsRow } from '../goods/goods-row.ts';
import { Question } from '../goods/question.ts';
import { ListUsed } from '../lists/list-used.ts';

export const goodsStatuses = ['active', 'suspended', 'delisted', 'cancelled'] as const;
export const GoodsStatus = z.enum(goodsStatuses);
export type GoodsStatus = z.infer<typeof GoodsStatus>;

/** Goods in the book: suspended while their ground is in doubt, delisted by an officer, cancelled by the subject. */
export const goodsEntryLifecycle = {
  active: { suspend: 'suspended', delist: 'delisted', cancel: 'cancelled' },
  suspended: { restore: 'active', delist: 'delisted' },
  delisted: {},
  cancelled: {},
} as const satisfies Lifecycle<GoodsStatus>;

export const moveGoodsEntry = moveAlong<GoodsStatus>(goodsEntryLifecycle);

/** What ends a place in the book frees it: the same goods may be filed anew. */
export const holdsItsPlace = ({ status }: Pick<GoodsEntry, 'status'>): boolean =>
  Object.keys(goodsEntryLifecycle[status]).length > 0;

/** Why an entry stands where it stands, and who put it there. */
export const Ground = z.object({
  code: z.string(),
  reason: Bilingual,
  /** The list version, the recall or the officer's words behind it. */
  found: z.string().optional(),
  by: z.string(),
});
export type Ground = z.infer<typeof Ground>;

/** Goods that a subject may trade, since they were filed and passed. `goods.line` is the line of its file. */
export const GoodsEntry = z.object({
  subjectId: z.string(),
  /** A hash of what makes goods the same goods. */
  key: z.string().regex(/^[0-9a-f]{32}$/),
  version: z.int().positive(),
  status: GoodsStatus,
  filingId: z.string(),
  goods: GoodsRow,
  /** The list version it was held against; absent where no list speaks of the goods. */
  listVersion: z.string().optional(),
  /** Of which list; entries of the time before this was kept do not say. */
  listId: z.string().optional(),
  /** Every list that the answers about it rest on; entries of the time before this was kept name the one. */
  lists: z.array(ListUsed).optional(),
  /** Codes of the rules under whose conditions it passed. */
  conditions: z.array(z.string()),
  /** What people have approved of it, and in which tasks; none where a machine decided alone. */
  answered: z.array(Question),
  decidedBy: z.array(z.string()),
  /** Since when it stands as it stands. */
  since: Instant,
  why: Ground.optional(),
  /** What suspends it besides: a recall of goods that something else had suspended already (ADR 0025). */
  besides: z.array(Ground).min(1).optional(),
  /** The re-screening in which a department looks at it while it stays active, and by which lists. */
  lookedAt: z.object({ by: z.string(), lists: z.array(ListUsed) }).optional(),
  /** Where the same goods stood in the book before that ended. */
  before: z.object({ filingId: z.string(), line: z.int().positive(), status: GoodsStatus }).optional(),
});
export type GoodsEntry = Readonly<z.infer<typeof GoodsEntry>>;

/** The entry as it shall stand after this move, for this reason alone. */
export const movedEntry = (
  { besides: _, ...entry }: GoodsEntry,
  action: string,
  why: Ground,
  since: Instant,
): GoodsEntry => ({
  ...entry,
  status: moveGoodsEntry(entry.status, action),
  version: entry.version + 1,
  since,
  why,
});

export type BookCounts = Readonly<Record<GoodsStatus, number>>;
