import { type Lifecycle, moveAlong } from '../../casework/lifecycle.ts';

export const claimStatuses = [
  'draft',
  'submitted',
  'needs-correction',
  'under-review',
  'joint-review',
  'determined',
  'allocated',
  'in-notice',
  'objected',
  'waiting',
  'reserved',
  'in-batch',
  'exported',
  'returned',
  'paid',
  'refused',
  'withdrawn',
  'lapsed',
] as const;
export type ClaimStatus = (typeof claimStatuses)[number];

/** Every move a claim may make (domain study §3.5). `withdraw` ends where the bank file has left. */
export const claimLifecycle = {
  draft: { submit: 'submitted', withdraw: 'withdrawn' },
  submitted: {
    return: 'needs-correction',
    review: 'under-review',
    oppose: 'joint-review',
    withdraw: 'withdrawn',
  },
  'needs-correction': { submit: 'submitted', lapse: 'lapsed', withdraw: 'withdrawn' },
  'under-review': {
    determine: 'determined',
    return: 'needs-correction',
    oppose: 'joint-review',
    withdraw: 'withdrawn',
  },
  'joint-review': { determine: 'determined', refuse: 'refused', withdraw: 'withdrawn' },
  determined: { allocate: 'allocated', withdraw: 'withdrawn' },
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
  reserved: { batch: 'in-batch' },
  'in-batch': { export: 'exported', unbatch: 'reserved' },
  exported: { settle: 'paid', bounce: 'returned' },
  returned: { batch: 'in-batch' },
  paid: {},
  refused: {},
  withdrawn: { reopen: 'draft' },
  lapsed: { reopen: 'draft' },
} as const satisfies Lifecycle<ClaimStatus>;

export const moveClaim = moveAlong<ClaimStatus>(claimLifecycle);
