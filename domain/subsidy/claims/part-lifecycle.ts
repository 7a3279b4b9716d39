import { type Lifecycle, moveAlong } from '../../casework/lifecycle.ts';
import type { ClaimStatus } from './claim-lifecycle.ts';

export const partStatuses = ['allocated', 'reserved', 'in-batch', 'exported', 'returned', 'paid'] as const;
export type PartStatus = (typeof partStatuses)[number];

/** Each fund line pays its part of a claim by itself: in its own batch, from its own account. */
export const partLifecycle = {
  allocated: { reserve: 'reserved' },
  reserved: { batch: 'in-batch' },
  'in-batch': { export: 'exported', unbatch: 'reserved' },
  exported: { settle: 'paid', bounce: 'returned' },
  returned: { batch: 'in-batch' },
  paid: {},
} as const satisfies Lifecycle<PartStatus>;

export const movePart = moveAlong<PartStatus>(partLifecycle);

/** What a claim is at while it is being paid, the first that any of its parts is at: it is paid when all of them are. */
const standsAtFirst = ['returned', 'reserved', 'in-batch', 'exported', 'paid'] as const satisfies readonly (
  | PartStatus
  | ClaimStatus
)[];

/** Where a claim stands whose parts stand so; nothing before its money is set aside. */
export const standingOf = (parts: readonly { readonly status: PartStatus }[]): ClaimStatus | undefined =>
  standsAtFirst.find((status) => parts.some((part) => part.status === status));
