import * as z from 'zod';
import type { ByLine } from '../../shared/by-line.ts';
import { Day } from '../../shared/day.ts';
import { type Funding, fundedByOne, Part, splitOf } from '../../shared/funding.ts';
import { Fen, nothing } from '../../shared/money.ts';
import type { ClaimStatus } from './claim-lifecycle.ts';
import { movePart, partStatuses, standingOf } from './part-lifecycle.ts';

/** The part of a claim that one fund line pays. */
export const ClaimPart = Part.extend({
  status: z.enum(partStatuses),
  /** The batch it stands in, or stood in last. */
  batchId: z.string().optional(),
  paidOn: Day.optional(),
  returnedFor: z.string().optional(),
  /** What of it has come back since. */
  recoveredFen: Fen.optional(),
});
export type ClaimPart = z.infer<typeof ClaimPart>;

type InParts = { readonly status: ClaimStatus; readonly parts: readonly ClaimPart[] };
type Moved = { readonly status: ClaimStatus; readonly parts: ClaimPart[] };

/** Split once, when it is allocated. */
export const partsOf = (allocated: Fen, funding: Funding): ClaimPart[] =>
  splitOf(allocated, funding).map((part) => ({ ...part, status: 'allocated' }));

export const partOn = ({ parts }: Pick<InParts, 'parts'>, fundLineId: string): ClaimPart | undefined =>
  parts.find((part) => part.fundLineId === fundLineId);

/** Its money is set aside on every line at once, or on none. */
export const reservedParts = ({ parts }: Pick<InParts, 'parts'>): ClaimPart[] =>
  parts.map((part) => ({ ...part, status: movePart(part.status, 'reserve') }));

/** One part goes on by itself; the claim stands where the least advanced of its parts does. */
export const withPart = (
  { status, parts }: InParts,
  fundLineId: string,
  action: string,
  patch: Partial<ClaimPart> = {},
): Moved => {
  const moved = parts.map((part) =>
    part.fundLineId === fundLineId ? { ...part, ...patch, status: movePart(part.status, action) } : part,
  );
  return { status: standingOf(moved) ?? status, parts: moved };
};

/** What came back of a part. */
export const recoveredOn = ({ parts }: Pick<InParts, 'parts'>, back: ByLine): ClaimPart[] =>
  parts.map((part) => {
    const came = back.get(part.fundLineId);
    return came === undefined
      ? part
      : { ...part, recoveredFen: Fen.parse((part.recoveredFen ?? nothing) + came) };
  });

/** What was thought to have come back of a part, and has not. */
export const notRecoveredOn = ({ parts }: Pick<InParts, 'parts'>, taken: ByLine): ClaimPart[] =>
  parts.map((part) => {
    const less = taken.get(part.fundLineId);
    return less === undefined
      ? part
      : { ...part, recoveredFen: Fen.parse((part.recoveredFen ?? nothing) - less) };
  });

const Former = z.object({
  status: z.string(),
  funding: z.array(z.object({ fundLineId: z.string() })).min(1),
  allocatedFen: Fen,
  parts: z.undefined().optional(),
});

const inPayment: readonly string[] = partStatuses;

/** A claim that was allocated while it had one fund line and no parts is read as paid by that line, as it stood. */
export const formerlyWhole = (read: unknown): unknown => {
  const claim = fundedByOne(read);
  const former = Former.safeParse(claim);
  if (!former.success || former.data.allocatedFen === 0) return claim;
  const { status, funding, allocatedFen } = former.data;
  const { batchId, paidOn, returnedFor, recoveredFen, ...rest } = Object(claim);
  const part = {
    fundLineId: funding[0]?.fundLineId,
    fen: allocatedFen,
    status: inPayment.includes(status) ? status : 'allocated',
    batchId,
    paidOn,
    returnedFor,
    recoveredFen,
  };
  return { ...rest, paidOn, recoveredFen, parts: [part] };
};
