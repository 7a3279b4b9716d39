import type { Role } from '#domain/casework/role.ts';

/** Everyone who may have a desk in the zone. */
export const staff: readonly Role[] = [
  'reviewer',
  'lead',
  'programme-officer',
  'programme-approver',
  'finance-maker',
  'finance-checker',
  'finance-exporter',
];

/** Everyone who may read a case: the desks, and who watches over them. */
export const readers: readonly Role[] = [...staff, 'auditor'];
