import * as z from 'zod';
import { caseFields } from '../../casework/case.ts';
import { type Lifecycle, moveAlong } from '../../casework/lifecycle.ts';
import { addDays, Day } from '../../shared/day.ts';
import { addWorkingDays } from '../../shared/working-days.ts';
import type { Claim } from './claim.ts';
import type { ClaimStatus } from './claim-lifecycle.ts';

const statuses = ['lodged', 'reopened', 'stands', 'withdrawn'] as const;
export type ReconsiderationStatus = (typeof statuses)[number];

export const reconsiderationLifecycle = {
  lodged: { reopen: 'reopened', stand: 'stands', withdraw: 'withdrawn' },
  reopened: {},
  stands: {},
  withdrawn: {},
} as const satisfies Lifecycle<ReconsiderationStatus>;

export const moveReconsideration = moveAlong<ReconsiderationStatus>(reconsiderationLifecycle);

const against = ['refusal', 'amount'] as const;
type Against = (typeof against)[number];

/** A subject asks that somebody else looks at what was decided of its claim: once for each decision. */
export const Reconsideration = z.object({
  ...caseFields,
  kind: z.literal('reconsideration'),
  status: z.enum(statuses),
  claimId: z.string(),
  subjectId: z.string(),
  against: z.enum(against),
  /** The day of the decision it is against. */
  decidedOn: Day,
  statement: z.string().min(10).max(2000),
  /** Documents of the subject that speak for it. */
  documents: z.array(z.uuid()),
  lodgedBy: z.string(),
  lodgedOn: Day,
  /** Why it was decided so, as the subject reads it. */
  answer: z.string().optional(),
});
export type Reconsideration = z.infer<typeof Reconsideration>;

/** What can be reconsidered of a claim as it stands: that it was refused, or what it was said to come to. */
const decisionsAt: Partial<Record<ClaimStatus, Against>> = {
  refused: 'refusal',
  determined: 'amount',
  'in-reconsideration': 'amount',
};

export const decisionIn = ({ status }: Pick<Claim, 'status'>): Against | undefined => decisionsAt[status];

/** In each round of its claim an amount is reconsidered once, and once a refusal that came after it. */
export const reconsiderationId = ({ id, round }: Pick<Claim, 'id' | 'round'>, decision: Against): string =>
  `${id}-${round}-${decision}`;

/** Sixty days from the day after the decision; where the last is no working day, the next one (行政复议法 arts. 20, 88). */
export const lastDayToLodge = (decidedOn: Day): Day => addWorkingDays(addDays(decidedOn, 59), 1).day;
