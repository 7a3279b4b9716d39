import type { Grants } from './constructs/grants.ts';

type Door = {
  /** What it serves lies under /api/ and this. */
  readonly under: string;
  readonly impact: string;
  readonly grants: Grants;
};

/** One HTTP function per audience and business, each with no more than its audience needs there. */
export const doors = {
  applicant: {
    under: 'applicant',
    impact: 'Subjects cannot file or object.',
    grants: { register: 'write', evidence: 'write', exports: 'read' },
  },
  'applicant-goods': {
    under: 'applicant/goods',
    impact: 'Subjects cannot file goods.',
    grants: { register: 'write', goods: 'write', evidence: 'write', exports: 'read' },
  },
  'applicant-subsidy': {
    under: 'applicant/subsidy',
    impact: 'Subjects cannot claim.',
    grants: { register: 'write', evidence: 'write', exports: 'read' },
  },
  officer: {
    under: 'officer',
    impact: 'Officers cannot see or decide their tasks.',
    grants: { register: 'write', evidence: 'write', exports: 'write' },
  },
  'officer-claims': {
    under: 'officer/claims',
    impact: 'Claims cannot be read, adjusted or audited.',
    grants: { register: 'write', evidence: 'write', exports: 'write' },
  },
  'officer-credit': {
    under: 'officer/credit',
    impact: 'Grades and events cannot be imported.',
    grants: { register: 'write', evidence: 'write', exports: 'write' },
  },
  'officer-goods': {
    under: 'officer/goods',
    impact: 'Officers cannot see goods, and stewards cannot adopt lists.',
    grants: { register: 'write', goods: 'write', evidence: 'write', exports: 'write' },
  },
  'officer-programmes': {
    under: 'officer/programmes',
    impact: 'Programmes cannot be drafted, tried or proposed.',
    grants: { register: 'write', ledger: 'read', evidence: 'write', exports: 'write' },
  },
  finance: {
    under: 'finance',
    impact: 'Finance cannot make, check or release payment batches.',
    grants: { register: 'write', ledger: 'read', evidence: 'write', exports: 'write' },
  },
} as const satisfies Record<string, Door>;
