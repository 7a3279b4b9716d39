import type { Role } from '#domain/casework/role.ts';

/** Everyone who may have a desk in the zone. */
export const staff: readonly Role[] = [
  'reviewer',
  'lead',
  'conference-secretary',
  'programme-officer',
  'programme-approver',
  'finance-maker',
  'finance-checker',
  'finance-exporter',
];

/** Who keeps the lists, and who confirms what they propose. They have desks, and no business with a subject's case. */
const listKeepers: readonly Role[] = ['list-steward', 'list-approver'];

/** Who is asked from outside: about single cases, of which they see no others. */
export const outsiders: readonly Role[] = ['expert', 'audit-firm'];

/** Everyone on whose desk a task may lie. The law is asked about rules, and has no business with a subject's case either. */
export const desks: readonly Role[] = [...staff, ...listKeepers, ...outsiders, 'legal-reviewer'];

/** Everyone who may read a version of a programme before it is published. */
export const programmeReaders: readonly Role[] = [...staff, 'legal-reviewer', 'auditor'];

/** Everyone who may read a version of a list before it is published. */
export const listReaders: readonly Role[] = [...listKeepers, 'reviewer', 'lead', 'auditor'];

/** Everyone who may read a case: the desks, and who watches over them. */
export const readers: readonly Role[] = [...staff, 'auditor'];

/** Who may read a case, if it is theirs to see (`seesCase`). */
export const caseReaders: readonly Role[] = [...readers, ...outsiders];
