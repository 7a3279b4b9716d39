import * as z from 'zod';
import { caseFields, Instant } from '../../casework/case.ts';
import { type Lifecycle, moveAlong } from '../../casework/lifecycle.ts';
import { RecordedCredit } from '../../casework/recorded-credit.ts';
import { RecordedRisk } from '../../casework/recorded-risk.ts';
import { Bilingual } from '../../shared/bilingual.ts';
import { Day } from '../../shared/day.ts';
import { CountedFinding } from './counted-finding.ts';
import { GoodsMapping } from './goods-mapping.ts';
import { RowQuestion, StoredQuestion } from './row-question.ts';

const statuses = [
  'awaiting-upload',
  'submitted',
  'unreadable',
  'under-review',
  'joint-review',
  'entering',
  'answered',
  'withdrawn',
] as const;
export type GoodsFilingStatus = (typeof statuses)[number];

/** A file of goods, from upload to the answer for every row. */
export const goodsFilingLifecycle = {
  'awaiting-upload': { submit: 'submitted', withdraw: 'withdrawn' },
  submitted: { refuse: 'unreadable', review: 'under-review', enter: 'entering', withdraw: 'withdrawn' },
  unreadable: {},
  'under-review': { enter: 'entering', differ: 'joint-review', withdraw: 'withdrawn' },
  'joint-review': { enter: 'entering', withdraw: 'withdrawn' },
  // Every row is decided; what has passed goes into the book, piece by piece, and can no longer be called back whole.
  entering: { answer: 'answered' },
  answered: {},
  withdrawn: {},
} as const satisfies Lifecycle<GoodsFilingStatus>;

export const moveGoodsFiling = moveAlong<GoodsFilingStatus>(goodsFilingLifecycle);

/** People still answer what they were asked; nothing of it is told before all of it is decided. */
export const isWithPeople = ({ status }: { readonly status: GoodsFilingStatus }): boolean =>
  status === 'under-review' || status === 'joint-review';

/** Every question is answered for good. */
export const isDecided = ({ status }: { readonly status: GoodsFilingStatus }): boolean =>
  status === 'entering' || status === 'answered';

export const RowCounts = z.object({
  rows: z.int().nonnegative(),
  passed: z.int().nonnegative(),
  refused: z.int().nonnegative(),
  referred: z.int().nonnegative(),
  defective: z.int().nonnegative(),
});
export type RowCounts = z.infer<typeof RowCounts>;

/** The rows that come back to the subject, whether refused or read as defective. */
export const rowsToCorrect = ({
  status,
  counts,
}: {
  readonly status: GoodsFilingStatus;
  readonly counts?: RowCounts | undefined;
}): number => (status === 'answered' && counts ? counts.refused + counts.defective : 0);

const ListNamed = z.object({ id: z.string(), version: z.string(), title: Bilingual });

const HeldAnew = z.object({
  rescreeningId: z.string(),
  lists: z.array(ListNamed),
  /** What is recalled: a brand, or a batch or trace code. */
  recalls: z.array(z.string()),
  on: Day,
});
export type HeldAnew = z.infer<typeof HeldAnew>;

/** A subject's file of goods, held against the list in force on the day it was submitted. */
export const GoodsFiling = z.object({
  ...caseFields,
  kind: z.literal('goods-filing'),
  subjectId: z.string(),
  mode: z.string(),
  /** The goods filing whose refused and defective rows come again here. */
  corrects: z.string().optional(),
  status: z.enum(statuses),
  round: z.int().positive(),
  fileName: z.string(),
  bytes: z.int().positive(),
  objectKey: z.string(),
  /** Its goods were typed one by one; the file is of our own making. */
  typed: z.boolean().optional(),
  /** How the subject's own headers were read when it was submitted; another word kept later changes nothing. */
  mapping: GoodsMapping.optional(),
  submittedOn: Day.optional(),
  submittedAt: Instant.optional(),
  /** What credit said, and what was known of risk, on that day: every piece of the file is judged by it. */
  credit: RecordedCredit.optional(),
  risk: RecordedRisk.optional(),
  /** Of the bytes that were judged: whatever is uploaded later is not what was answered. */
  sha256: z.string().optional(),
  /** The list that retail imports must be on. */
  list: ListNamed.optional(),
  /** Every list it was judged by; a file of the time before this was kept names the one. */
  lists: z.array(ListNamed).optional(),
  /**
   * When its goods entered the book, other versions were in force, or a recall that names some of them: they are held
   * against these, its answer stays.
   */
  heldAnew: HeldAnew.optional(),
  counts: RowCounts.optional(),
  questions: z.array(RowQuestion),
  /** What was wrong with the file as a whole, or the first defect of each kind in its rows; the result file holds them all. */
  findings: z.array(CountedFinding),
  findingCount: z.int().nonnegative(),
  resultKey: z.string().optional(),
});
export type GoodsFiling = z.infer<typeof GoodsFiling>;

/** As it lies in the register. */
export const StoredGoodsFiling = GoodsFiling.extend({ questions: z.array(StoredQuestion) });
