import { type Claim, claimId } from '#domain/subsidy/claims/claim.ts';
import type { DrawnUp } from '#domain/subsidy/claims/drawn-up.ts';
import { noLines } from '#domain/subsidy/lists/screened-line.ts';
import type { Programme } from '#domain/subsidy/programme/programme.ts';
import type { Moment } from '../../casework/writing.ts';

/** A draft with nothing in it, or with what the system drew up. */
export const firstClaim = (
  programme: Programme,
  subjectId: string,
  { now }: Moment,
  drawing?: DrawnUp,
): Claim => ({
  kind: 'claim',
  id: claimId(programme.id, programme.period.id, subjectId),
  version: 1,
  status: 'draft',
  openedAt: now,
  changedAt: now,
  subjectId,
  programmeId: programme.id,
  programmeVersion: programme.version,
  periodId: programme.period.id,
  funding: programme.funding,
  round: 1,
  totals: noLines,
  ...(drawing ? { drawnUp: drawing } : {}),
  screening: [],
  findings: [],
  agreed: [],
  clocks: {},
  derivation: [],
  parts: [],
});
