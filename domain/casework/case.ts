import * as z from 'zod';

/** What can be a case: something that is brought, worked on by people, and ends. */
export const CaseKind = z.enum([
  'subject',
  'application',
  'filing',
  'goods-filing',
  'rescreening',
  'list-version',
  'programme-version',
  'simulation',
  'claim',
  'suggestion',
  'course-plan',
  'allocation',
  'project',
  'objection',
  'reconsideration',
  'batch',
  'recovery',
  'pool-change',
  'credit-record',
  'ban-proposal',
  'appeal',
  'repair',
  'credit-import',
  'terms-proposal',
  'reported-trade',
]);
export type CaseKind = z.infer<typeof CaseKind>;

/** Points at a case from anywhere; a workflow carries no more than this. */
export const CaseRef = z.object({ kind: CaseKind, id: z.string().min(1) });
export type CaseRef = z.infer<typeof CaseRef>;

/** An instant, ISO 8601 in UTC. */
export const Instant = z.iso.datetime();
export type Instant = z.infer<typeof Instant>;

/** What every case has. `version` counts its changes; a write names the version it read. */
export const caseFields = {
  id: z.string().min(1),
  version: z.int().positive(),
  openedAt: Instant,
  changedAt: Instant,
};
