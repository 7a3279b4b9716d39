import { type Lifecycle, moveAlong } from '../casework/lifecycle.ts';

export const applicationStatuses = [
  'draft',
  'submitted',
  'needs-correction',
  'under-review',
  'accepted',
  'refused',
  'withdrawn',
  'lapsed',
] as const;
export type ApplicationStatus = (typeof applicationStatuses)[number];

/**
 * Every move an application may make, whether it is the first for a mode, a change or a renewal. The portal draws its
 * buttons from this table, and docs/lifecycles.md is printed from it.
 */
export const applicationLifecycle = {
  draft: { submit: 'submitted', withdraw: 'withdrawn' },
  submitted: {
    accept: 'accepted',
    refuse: 'refused',
    return: 'needs-correction',
    review: 'under-review',
    withdraw: 'withdrawn',
  },
  'needs-correction': { submit: 'submitted', lapse: 'lapsed', withdraw: 'withdrawn' },
  'under-review': {
    accept: 'accepted',
    refuse: 'refused',
    return: 'needs-correction',
    withdraw: 'withdrawn',
  },
  accepted: {},
  refused: {},
  withdrawn: {},
  lapsed: {},
} as const satisfies Lifecycle<ApplicationStatus>;

export const moveApplication = moveAlong<ApplicationStatus>(applicationLifecycle);

/** Nothing more happens to it; the next application for the mode is another one. */
export const hasEnded = (status: ApplicationStatus): boolean =>
  Object.keys(applicationLifecycle[status]).length === 0;
