import { type Lifecycle, moveAlong } from '../casework/lifecycle.ts';

export const statuses = [
  'submitted',
  'needs-correction',
  'under-review',
  'filed',
  'refused',
  'withdrawn',
  'lapsed',
] as const;
export type FilingStatus = (typeof statuses)[number];

/**
 * Every move a subject's filing for one business mode may make. The portal draws its buttons from this table,
 * and docs/lifecycles.md is printed from it.
 */
export const filingLifecycle = {
  submitted: {
    accept: 'filed',
    return: 'needs-correction',
    review: 'under-review',
    withdraw: 'withdrawn',
  },
  'needs-correction': { submit: 'submitted', lapse: 'lapsed', withdraw: 'withdrawn' },
  'under-review': { accept: 'filed', refuse: 'refused', return: 'needs-correction', withdraw: 'withdrawn' },
  filed: {},
  refused: { submit: 'submitted' },
  withdrawn: { submit: 'submitted' },
  lapsed: { submit: 'submitted' },
} as const satisfies Lifecycle<FilingStatus>;

export const moveFiling = moveAlong<FilingStatus>(filingLifecycle);
