import * as z from 'zod';
import { caseFields, Instant } from '../../casework/case.ts';
import { type Lifecycle, moveAlong } from '../../casework/lifecycle.ts';
import { Day } from '../../shared/day.ts';
import { Fen, less, sumFen } from '../../shared/money.ts';
import { RecoveryGround } from './grounds.ts';

const statuses = ['proposed', 'refused', 'ordered', 'overdue', 'enforced', 'repaid'] as const;
export type RecoveryStatus = (typeof statuses)[number];

/** PAID goes on to be repaid, or enforced (domain study §3.5). A second person orders what the first proposes. */
export const recoveryLifecycle = {
  proposed: { order: 'ordered', refuse: 'refused' },
  refused: {},
  ordered: { repay: 'repaid', lapse: 'overdue' },
  overdue: { repay: 'repaid', enforce: 'enforced' },
  enforced: { repay: 'repaid' },
  repaid: {},
} as const satisfies Lifecycle<RecoveryStatus>;

export const moveRecovery = moveAlong<RecoveryStatus>(recoveryLifecycle);

/** Money that came back, by the bank's own reference: noted by a person, then booked in the ledger. */
export const Repayment = z.object({
  reference: z.string(),
  fen: Fen,
  receivedOn: Day,
  notedBy: z.string(),
  notedAt: Instant,
  bookedAt: Instant.optional(),
});
export type Repayment = z.infer<typeof Repayment>;

/** An order to return what was paid for one claim, or a part of it. */
export const Recovery = z.object({
  ...caseFields,
  kind: z.literal('recovery'),
  status: z.enum(statuses),
  claimId: z.string(),
  subjectId: z.string(),
  fundLineId: z.string(),
  ground: RecoveryGround,
  /** The number of the decision, as it stands on paper. */
  document: z.string().min(1).max(120),
  statement: z.string().min(10).max(2000),
  amountFen: Fen,
  /** Working days to pay, from the day on which the subject is asked. */
  workingDays: z.int().positive(),
  proposedBy: z.string(),
  orderedBy: z.string().optional(),
  orderedOn: Day.optional(),
  dueOn: Day.optional(),
  overdueOn: Day.optional(),
  enforcement: z.object({ on: Day, note: z.string() }).optional(),
  repayments: z.array(Repayment),
});
export type Recovery = z.infer<typeof Recovery>;

/** The statuses in which money may come back. */
export const owing: readonly RecoveryStatus[] = ['ordered', 'overdue', 'enforced'];
export const isOwed = ({ status }: Pick<Recovery, 'status'>): boolean => owing.includes(status);

/** One that has ended leaves room for another about the same claim. */
export const hasEnded = ({ status }: Pick<Recovery, 'status'>): boolean =>
  status === 'repaid' || status === 'refused';

type Sums = Pick<Recovery, 'amountFen' | 'repayments'>;

/** What has come back, booked or not yet. */
export const repaidFen = ({ repayments }: Pick<Sums, 'repayments'>): Fen =>
  sumFen(repayments.map(({ fen }) => fen));

export const outstandingFen = (recovery: Sums): Fen => less(recovery.amountFen, repaidFen(recovery));

export const unbooked = ({ repayments }: Pick<Sums, 'repayments'>): Repayment[] =>
  repayments.filter(({ bookedAt }) => bookedAt === undefined);
