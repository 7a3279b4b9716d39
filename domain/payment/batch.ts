import * as z from 'zod';
import { caseFields, Instant } from '../casework/case.ts';
import { type Lifecycle, moveAlong } from '../casework/lifecycle.ts';
import { Day } from '../shared/day.ts';
import { Fen } from '../shared/money.ts';
import { Refusal } from '../shared/refusal.ts';

const statuses = ['made', 'to-check', 'to-release', 'exported', 'closed', 'rejected'] as const;
export type BatchStatus = (typeof statuses)[number];

/** Maker, checker, exporter, bank: a payment batch from selection to the last answered item. */
export const batchLifecycle = {
  made: { gather: 'to-check', reject: 'rejected' },
  'to-check': { approve: 'to-release', reject: 'rejected' },
  'to-release': { export: 'exported', reject: 'rejected' },
  exported: { close: 'closed' },
  closed: {},
  rejected: {},
} as const satisfies Lifecycle<BatchStatus>;

export const moveBatch = moveAlong<BatchStatus>(batchLifecycle);

/** One payment of a batch. The account is the one that was confirmed when the batch was made. */
export const PaymentItem = z.object({
  batchId: z.string(),
  number: z.int().positive(),
  claimId: z.string(),
  subjectId: z.string(),
  amountFen: Fen,
  account: z.object({
    version: z.int().positive(),
    accountName: z.string(),
    accountNumber: z.string(),
    bankName: z.string(),
    bankCode: z.string(),
    province: z.string(),
    city: z.string(),
  }),
  status: z.enum(['pending', 'paid', 'returned', 'unknown']),
  bankReason: z.string().optional(),
  paidOn: Day.optional(),
  /** Where the bank said so: in which result file, on which line. */
  answered: z.object({ resultId: z.string(), line: z.int().positive() }).optional(),
});
export type PaymentItem = z.infer<typeof PaymentItem>;

/** The bank has answered for good; an unknown payment still waits. */
export const isSettled = ({ status }: Pick<PaymentItem, 'status'>): boolean =>
  status === 'paid' || status === 'returned';

/** A claim that was chosen and could not be paid yet, with every reason. */
export const LeftOut = z.object({
  claimId: z.string(),
  subjectName: z.string(),
  reasons: z.array(Refusal),
});

export const BankResultFile = z.object({
  id: z.string(),
  fileName: z.string(),
  objectKey: z.string(),
  addedAt: Instant,
  addedBy: z.string(),
  status: z.enum(['awaiting-upload', 'refused', 'accepted', 'settled']),
  /** The first of them; all of them lie in a file beside the result. */
  findings: z.array(Refusal),
  findingsCount: z.int().nonnegative(),
  sha256: z.string().optional(),
  counts: z.object({ paid: z.int(), returned: z.int(), unknown: z.int() }).partial().optional(),
});
export type BankResultFile = z.infer<typeof BankResultFile>;

export const Batch = z.object({
  ...caseFields,
  kind: z.literal('batch'),
  fundLineId: z.string(),
  status: z.enum(statuses),
  round: z.int().positive(),
  madeBy: z.string(),
  purpose: z.string(),
  /** The claims that were named; none were, where every payable claim of the fund line is meant. */
  claimIds: z.array(z.string()),
  count: z.int().nonnegative(),
  sumFen: Fen,
  /** The first of them; what keeps the others is seen among what could be paid now. */
  leftOut: z.array(LeftOut),
  leftOutCount: z.int().nonnegative(),
  /** Why the batch was rejected. */
  findings: z.array(Refusal),
  sequence: z.int().positive().optional(),
  exportedAt: Instant.optional(),
  files: z
    .array(z.object({ encoding: z.enum(['utf-8', 'gbk']), objectKey: z.string(), sha256: z.string() }))
    .optional(),
  manifestKey: z.string().optional(),
  results: z.array(BankResultFile),
});
export type Batch = z.infer<typeof Batch>;
