import { type Lifecycle, moveAlong } from '../casework/lifecycle.ts';

export const statuses = ['in-force', 'suspended', 'revoked', 'cancelled', 'expired'] as const;
export type FilingStatus = (typeof statuses)[number];

/**
 * Every move of an entry in the register. `enter` is an accepted application: the first, a change, a renewal, or one
 * made anew after the entry had ended; a change does not lift a suspension. docs/lifecycles.md is printed from this.
 */
export const filingLifecycle = {
  'in-force': { enter: 'in-force', suspend: 'suspended', cancel: 'cancelled', expire: 'expired' },
  suspended: {
    enter: 'suspended',
    restore: 'in-force',
    revoke: 'revoked',
    cancel: 'cancelled',
    expire: 'expired',
  },
  revoked: { enter: 'in-force' },
  cancelled: { enter: 'in-force' },
  expired: { enter: 'in-force' },
} as const satisfies Lifecycle<FilingStatus>;

export const moveFiling = moveAlong<FilingStatus>(filingLifecycle);
