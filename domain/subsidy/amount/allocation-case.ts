import * as z from 'zod';
import { caseFields, Instant } from '../../casework/case.ts';
import { type Lifecycle, moveAlong } from '../../casework/lifecycle.ts';
import { Day } from '../../shared/day.ts';
import { Fen } from '../../shared/money.ts';

const statuses = ['prepared', 'proposed', 'rejected', 'in-notice', 'settled'] as const;
export type AllocationStatus = (typeof statuses)[number];

/** From the closing of a window to the reservation of its money. */
export const allocationLifecycle = {
  prepared: { propose: 'proposed' },
  proposed: { announce: 'in-notice', reject: 'rejected' },
  rejected: { prepare: 'prepared' },
  'in-notice': { settle: 'settled' },
  settled: {},
} as const satisfies Lifecycle<AllocationStatus>;

export const moveAllocation = moveAlong<AllocationStatus>(allocationLifecycle);

export const Share = z.object({
  claimId: z.string(),
  subjectId: z.string(),
  subjectName: z.string(),
  determinedFen: Fen,
  allocatedFen: Fen,
});
export type Share = z.infer<typeof Share>;

/** The sharing-out of one pool among the determined claims of one window, over inputs frozen under a hash. */
export const Allocation = z.object({
  ...caseFields,
  kind: z.literal('allocation'),
  programmeId: z.string(),
  programmeVersion: z.int().positive(),
  periodId: z.string(),
  fundLineId: z.string(),
  status: z.enum(statuses),
  round: z.int().positive(),
  preparedBy: z.string(),
  poolFen: Fen.optional(),
  requestedFen: Fen.optional(),
  allocatedFen: Fen.optional(),
  residueFen: Fen.optional(),
  inputsSha256: z.string().optional(),
  shares: z.array(Share),
  notice: z
    .object({ id: z.string(), from: Day, to: Day, until: Instant, publishedAt: Instant, htmlKey: z.string() })
    .optional(),
});
export type Allocation = z.infer<typeof Allocation>;

export const allocationId = (programmeId: string, periodId: string) => `${programmeId}-${periodId}`;
