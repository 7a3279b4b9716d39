import * as z from 'zod';
import { caseFields, Instant } from '../../casework/case.ts';
import { type Lifecycle, moveAlong } from '../../casework/lifecycle.ts';
import { type ByLine, byLine } from '../../shared/by-line.ts';
import { Day } from '../../shared/day.ts';
import { Funding, fundedByOne } from '../../shared/funding.ts';
import { Fen, less } from '../../shared/money.ts';
import { Derivation } from './derivation.ts';

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
  /** The pool does not hold it yet. */
  waits: z.boolean(),
});
export type Share = z.infer<typeof Share>;

/** A share as it is laid down: by what name everybody may know the subject, and what only the whole window could say. */
export const LaidDownShare = Share.extend({
  publicName: z.string(),
  turn: z.int().positive(),
  derivation: z.array(Derivation),
});
export type LaidDownShare = z.infer<typeof LaidDownShare>;

/** So many shares lie together, and are worked on together. */
export const sharesPerPiece = 1000;

/** Some of the shares, in the order of their claims: the claim with which it begins, and once they are announced the last of its items. */
export const SharePiece = z.object({ firstClaim: z.string(), lastItem: z.int().nonnegative().optional() });
export type SharePiece = Readonly<z.infer<typeof SharePiece>>;

const AllocatedLine = z.object({ fundLineId: z.string(), availableFen: Fen, promisedFen: Fen });
export type AllocatedLine = z.infer<typeof AllocatedLine>;

/** The sharing-out of one pool among the determined claims of one window, over inputs frozen under a hash (ADR 0052). */
export const Allocation = z.object({
  ...caseFields,
  kind: z.literal('allocation'),
  programmeId: z.string(),
  programmeVersion: z.int().positive(),
  periodId: z.string(),
  funding: Funding,
  status: z.enum(statuses),
  round: z.int().positive(),
  preparedBy: z.string(),
  poolFen: Fen.optional(),
  requestedFen: Fen.optional(),
  allocatedFen: Fen.optional(),
  /** What of it the pool does not hold yet. */
  waitingFen: Fen.optional(),
  residueFen: Fen.optional(),
  /** Of each fund line: what was free and promised to nobody when the inputs were frozen, and what of it is shared out here. */
  lines: z.array(AllocatedLine).default([]),
  inputsSha256: z.string().optional(),
  /** Claims that came to be decided anew while it was shared out, and without which it is not: it goes back. */
  stoppedBy: z.array(z.string()).default([]),
  /** Where the shares lie, which are too many to stand here. */
  pieces: z.array(SharePiece),
  shareCount: z.int().nonnegative(),
  /** How many pieces the present step has done. */
  piecesDone: z.int().nonnegative(),
  /** Whether money was missing when its notice ended: then its whole row waits, and is served in order. */
  fundShort: z.boolean().optional(),
  notice: z
    .object({ id: z.string(), from: Day, to: Day, until: Instant, publishedAt: Instant, htmlKey: z.string() })
    .optional(),
});
export type Allocation = z.infer<typeof Allocation>;

const Former = z.object({
  funding: z.array(z.object({ fundLineId: z.string() })).min(1),
  poolFen: Fen,
  allocatedFen: Fen,
  waitingFen: Fen.default(Fen.parse(0)),
  lines: z.undefined().optional(),
});

/** One of the time before it named several fund lines has shared out money of one. */
const formerlyOfOne = (read: unknown): unknown => {
  const allocation = fundedByOne(read);
  const former = Former.safeParse(allocation);
  if (!former.success) return allocation;
  const { funding, poolFen, allocatedFen, waitingFen } = former.data;
  const line = {
    fundLineId: funding[0]?.fundLineId,
    availableFen: poolFen,
    promisedFen: less(allocatedFen, waitingFen),
  };
  return { ...Object(allocation), lines: [line] };
};

/** As it lies in the register. */
export const StoredAllocation = z.preprocess(formerlyOfOne, Allocation);

/** The first closes its window; whoever is decided later shares in a supplementary one (ADR 0078). */
export const allocationId = (programmeId: string, periodId: string, n = 1) =>
  n === 1 ? `${programmeId}-${periodId}` : `${programmeId}-${periodId}-s${n}`;

const standsFrozen = ({ status, inputsSha256 }: Allocation): boolean =>
  inputsSha256 !== undefined && status !== 'rejected' && status !== 'settled';

/** What an allocation has given away of what the ledger still calls free on each line; what waits is in no pool yet. */
export const promisedBy = (allocation: Allocation): ByLine =>
  byLine(
    standsFrozen(allocation)
      ? allocation.lines.map(({ fundLineId, promisedFen }) => ({ fundLineId, fen: promisedFen }))
      : [],
  );

/** The piece in which a claim's share lies, counted from 1; 0 where it would stand before them all. */
export const pieceOfClaim = (pieces: readonly SharePiece[], claimId: string): number =>
  pieces.findLastIndex(({ firstClaim }) => firstClaim <= claimId) + 1;

/** The piece in which an item of the notice lies, counted from 1; 0 where there is no such item. */
export const pieceOfItem = (pieces: readonly SharePiece[], item: number): number =>
  pieces.findIndex(({ lastItem = 0 }) => item <= lastItem) + 1;

export const itemsOf = ({ pieces }: Pick<Allocation, 'pieces'>): number => pieces.at(-1)?.lastItem ?? 0;
