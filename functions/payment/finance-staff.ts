import type { Role } from '#domain/casework/role.ts';

/** Everyone who may look at the money of the zone. */
export const financeReaders: readonly Role[] = [
  'finance-maker',
  'finance-checker',
  'finance-exporter',
  'auditor',
];
