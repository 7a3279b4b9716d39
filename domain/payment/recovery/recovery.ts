import * as z from 'zod';
import { caseFields } from '../../casework/case.ts';
import { type Lifecycle, moveAlong } from '../../casework/lifecycle.ts';
import { Day } from '../../shared/day.ts';
import { Part } from '../../shared/funding.ts';
import { Fen } from '../../shared/money.ts';
import { RecoveryGround } from './grounds.ts';
import { Repayment } from './repayment.ts';

const statuses = [
  'announced',
  'withdrawn',
  'proposed',
  'refused',
  'ordered',
  'overdue',
  'enforced',
  'repaid',
  'undone',
] as const;
export type RecoveryStatus = (typeof statuses)[number];

/** PAID goes on to be repaid, or enforced (domain study §3.5). A second person orders what the first proposes. */
export const recoveryLifecycle = {
  // The subject says that it returns money; an order of the same claim takes its place (ADR 0036).
  announced: { note: 'proposed', withdraw: 'withdrawn', overtake: 'withdrawn' },
  withdrawn: {},
  proposed: { order: 'ordered', refuse: 'refused', 'await-again': 'announced' },
  refused: {},
  ordered: { repay: 'repaid', lapse: 'overdue' },
  overdue: { repay: 'repaid', enforce: 'enforced' },
  enforced: { repay: 'repaid' },
  // What was noted wrongly is reversed: it is owed again (ADR 0098).
  repaid: { owe: 'ordered', 'owe-late': 'overdue', undo: 'undone' },
  undone: {},
} as const satisfies Lifecycle<RecoveryStatus>;

export const moveRecovery = moveAlong<RecoveryStatus>(recoveryLifecycle);

/** What a subject has said of money that it returns of itself; what comes may be another sum, and is noted as it came. */
const Announcement = z.object({
  fen: Fen,
  parts: z.array(Part),
  document: z.string(),
  statement: z.string(),
  /** Papers of the subject that say more. */
  documents: z.array(z.string()),
  by: z.string(),
  on: Day,
});
type Announcement = z.infer<typeof Announcement>;

/** An order to return what was paid for one claim, or a part of it; or what comes back of itself. */
export const Recovery = z.object({
  ...caseFields,
  kind: z.literal('recovery'),
  status: z.enum(statuses),
  claimId: z.string(),
  subjectId: z.string(),
  /** What is asked back for each fund line that has paid: it returns to where it came from. */
  parts: z.array(Part).min(1),
  ground: RecoveryGround,
  /** The number of the decision, as it stands on paper. */
  document: z.string().min(1).max(120),
  statement: z.string().min(10).max(2000),
  amountFen: Fen,
  announcement: Announcement.optional(),
  /** Working days to pay, from the day on which the subject is asked; none where nobody asked. */
  workingDays: z.int().positive().optional(),
  proposedBy: z.string(),
  orderedBy: z.string().optional(),
  orderedOn: Day.optional(),
  dueOn: Day.optional(),
  overdueOn: Day.optional(),
  enforcement: z.object({ on: Day, note: z.string() }).optional(),
  repayments: z.array(Repayment),
});
export type Recovery = z.infer<typeof Recovery>;

const Former = z.object({
  fundLineId: z.string(),
  amountFen: Fen,
  repayments: z.array(z.record(z.string(), z.unknown())),
});

/** One of the time when a claim was paid from one fund line asks all of it back for that line. */
const formerlyOfOne = (read: unknown): unknown => {
  const former = Former.safeParse(read);
  if (!former.success) return read;
  const { fundLineId, amountFen, repayments } = former.data;
  const { fundLineId: _, ...rest } = Object(read);
  return {
    ...rest,
    parts: [{ fundLineId, fen: amountFen }],
    repayments: repayments.map((one) => ({ ...one, fundLineId })),
  };
};

/** As it lies in the register. */
export const StoredRecovery = z.preprocess(formerlyOfOne, Recovery);

/** The statuses in which money may come back. */
export const owing: readonly RecoveryStatus[] = ['ordered', 'overdue', 'enforced'];
export const isOwed = ({ status }: Pick<Recovery, 'status'>): boolean => owing.includes(status);

const ended: readonly RecoveryStatus[] = ['withdrawn', 'repaid', 'refused', 'undone'];

/** One that has ended leaves room for another about the same claim. */
export const hasEnded = ({ status }: Pick<Recovery, 'status'>): boolean => ended.includes(status);

export const isAnnounced = ({ status }: Pick<Recovery, 'status'>): boolean => status === 'announced';

/** One of which its subject has spoken first. */
export type Announced = Recovery & { readonly announcement: Announcement };
export const wasAnnounced = (recovery: Recovery): recovery is Announced =>
  recovery.announcement !== undefined;

/** What a recovery asks and says while nothing of what was announced has come. */
export const asAnnounced = ({ fen, parts, document, statement }: Announcement) => ({
  amountFen: fen,
  parts,
  document,
  statement,
});
