import { type Lifecycle, moveAlong } from '../../casework/lifecycle.ts';

/** Where a claim has its amount, in the order in which claims go on. */
export const determinedStatuses = [
  'determined',
  'in-reconsideration',
  'allocated',
  'in-notice',
  'objected',
  'waiting',
  'reserved',
  'in-batch',
  'exported',
  'returned',
  'paid',
] as const;

export const claimStatuses = [
  'draft',
  'submitted',
  'needs-correction',
  'in-audit',
  'under-review',
  'second-look',
  'joint-review',
  ...determinedStatuses,
  'refused',
  'withdrawn',
  'lapsed',
] as const;
export type ClaimStatus = (typeof claimStatuses)[number];

const endings: readonly ClaimStatus[] = ['paid', 'refused', 'withdrawn', 'lapsed'];

/** Nobody has anything more to do on it, unless it is brought back: begun anew, reconsidered, or asked to be repaid. */
export const hasEnded = ({ status }: { readonly status: ClaimStatus }): boolean => endings.includes(status);

/** Every move a claim may make (domain study §3.5). `withdraw` ends where its money is reserved. */
export const claimLifecycle = {
  draft: { submit: 'submitted', withdraw: 'withdrawn' },
  submitted: {
    return: 'needs-correction',
    audit: 'in-audit',
    review: 'under-review',
    oppose: 'joint-review',
    withdraw: 'withdrawn',
  },
  'needs-correction': { submit: 'submitted', lapse: 'lapsed', withdraw: 'withdrawn' },
  'in-audit': {
    review: 'under-review',
    determine: 'determined',
    oppose: 'joint-review',
    convene: 'joint-review',
    withdraw: 'withdrawn',
  },
  'under-review': {
    determine: 'determined',
    return: 'needs-correction',
    oppose: 'joint-review',
    convene: 'joint-review',
    audit: 'in-audit',
    draw: 'second-look',
    withdraw: 'withdrawn',
  },
  'second-look': { determine: 'determined', oppose: 'joint-review', withdraw: 'withdrawn' },
  'joint-review': {
    adjourn: 'joint-review',
    determine: 'determined',
    refuse: 'refused',
    withdraw: 'withdrawn',
  },
  determined: { allocate: 'allocated', contest: 'in-reconsideration', withdraw: 'withdrawn' },
  'in-reconsideration': { reconsider: 'submitted', stand: 'determined', withdraw: 'withdrawn' },
  allocated: { announce: 'in-notice', discard: 'determined', withdraw: 'withdrawn' },
  'in-notice': {
    object: 'objected',
    reserve: 'reserved',
    wait: 'waiting',
    close: 'refused',
    withdraw: 'withdrawn',
  },
  objected: { dismiss: 'in-notice', uphold: 'refused', withdraw: 'withdrawn' },
  waiting: { reserve: 'reserved', withdraw: 'withdrawn' },
  // From here on a claim stands where the least advanced of its parts does.
  reserved: { batch: 'in-batch', bounce: 'returned' },
  'in-batch': { export: 'exported', unbatch: 'reserved', bounce: 'returned' },
  exported: { settle: 'paid', bounce: 'returned' },
  returned: { batch: 'in-batch', rest: 'reserved' },
  paid: {},
  // Reopened where it is the claim of a milestone, and what it was refused for can be mended.
  refused: { reconsider: 'submitted', reopen: 'draft' },
  withdrawn: { reopen: 'draft' },
  lapsed: { reopen: 'draft' },
} as const satisfies Lifecycle<ClaimStatus>;

export const moveClaim = moveAlong<ClaimStatus>(claimLifecycle);

const leadsTo = (from: ClaimStatus, to: ClaimStatus): boolean => {
  const moves: readonly ClaimStatus[] = Object.values(claimLifecycle[from]);
  return moves.includes(to);
};

/** Where a claim that has its amount comes back to from further on, in the order in which it goes back. */
export const comeBackTo = determinedStatuses
  .filter((status, n) => determinedStatuses.slice(n + 1).some((later) => leadsTo(later, status)))
  .toReversed();

/** It was never made, or has come to nothing: no other claim stands against it. */
const comesToNothing: readonly ClaimStatus[] = ['draft', 'refused', 'withdrawn', 'lapsed'];
export const isStanding = (status: ClaimStatus): boolean => !comesToNothing.includes(status);

/** Before its amount is known: what an earlier claim of the same period came to says nothing of this one. */
const beingDecided: readonly ClaimStatus[] = [
  'draft',
  'submitted',
  'needs-correction',
  'in-audit',
  'under-review',
  'second-look',
  'joint-review',
];
export const isBeingDecided = (status: ClaimStatus): boolean => beingDecided.includes(status);
