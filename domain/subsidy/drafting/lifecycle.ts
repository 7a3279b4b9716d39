import { type Lifecycle, moveAlong } from '../../casework/lifecycle.ts';
import type { Role } from '../../casework/role.ts';

export const programmeVersionStatuses = [
  'draft',
  'legal-check',
  'fund-check',
  'fund-confirmed',
  'approved',
  'published',
  'withdrawn',
] as const;
export type ProgrammeVersionStatus = (typeof programmeVersionStatuses)[number];

/**
 * From a draft to a published version. What is approved is being published and cannot be withdrawn; it goes back only if
 * its day has gone by, or its number was taken, in that very moment. That a published version is superseded follows from
 * the next one's day.
 */
export const programmeVersionLifecycle = {
  draft: { propose: 'legal-check', withdraw: 'withdrawn' },
  'legal-check': { agree: 'fund-check', return: 'draft', withdraw: 'withdrawn' },
  'fund-check': { agree: 'fund-confirmed', return: 'draft', withdraw: 'withdrawn' },
  'fund-confirmed': { agree: 'approved', return: 'draft', withdraw: 'withdrawn' },
  approved: { publish: 'published', return: 'draft' },
  published: {},
  withdrawn: {},
} as const satisfies Lifecycle<ProgrammeVersionStatus>;

export const moveProgrammeVersion = moveAlong<ProgrammeVersionStatus>(programmeVersionLifecycle);

/** Who has it while it stands there. */
export const hasIt = {
  draft: 'programme-officer',
  'legal-check': 'legal-reviewer',
  'fund-check': 'finance-checker',
  'fund-confirmed': 'programme-approver',
} as const satisfies Partial<Record<ProgrammeVersionStatus, Role>>;

/** Where somebody is asked whether they agree. */
export type AskedAt = Exclude<keyof typeof hasIt, 'draft'>;

export const isAskedAt = (status: ProgrammeVersionStatus): status is AskedAt =>
  status !== 'draft' && status in hasIt;
