import { type Claim, claimId, instalmentId } from '#domain/subsidy/claims/claim.ts';
import { moveClaim } from '#domain/subsidy/claims/claim-lifecycle.ts';
import type { DrawnUp } from '#domain/subsidy/claims/drawn-up.ts';
import type { Instalment } from '#domain/subsidy/claims/instalment.ts';
import { wasEverDecided } from '#domain/subsidy/claims/kept-until.ts';
import { noLines } from '#domain/subsidy/lists/screened-line.ts';
import type { Programme } from '#domain/subsidy/programme/programme.ts';
import { happened, type Moment } from '../../casework/writing.ts';

/** With what a draft begins: what the system drew up, or the milestone of a project that it is for. */
type BegunWith = { readonly drawnUp?: DrawnUp | undefined; readonly instalment?: Instalment };

/** A draft with nothing else in it. */
export const firstClaim = (
  programme: Programme,
  subjectId: string,
  { now }: Moment,
  { drawnUp, instalment }: BegunWith = {},
): Claim => ({
  kind: 'claim',
  id: instalment ? instalmentId(instalment) : claimId(programme.id, programme.period.id, subjectId),
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
  ...(drawnUp ? { drawnUp } : {}),
  ...(instalment ? { instalment } : {}),
  screening: [],
  findings: [],
  agreed: [],
  clocks: {},
  derivation: [],
  parts: [],
});

/** Begun anew as the first was; of what came before, only who did what stays on record. */
const begunAnew = (before: Claim, fresh: Claim): Claim => ({
  ...fresh,
  status: moveClaim(before.status, 'reopen'),
  version: before.version + 1,
  openedAt: before.openedAt,
  round: before.round + 1,
  beganInRound: before.round + 1,
  adjustmentSheets: before.adjustmentSheets,
  auditReports: before.auditReports,
  ...(wasEverDecided(before) ? { wasDecided: true } : {}),
});

/** The claim that a withdrawn or lapsed one becomes again; any other stands as it is. */
const canReopen: readonly Claim['status'][] = ['withdrawn', 'lapsed'];
export const stands = (before: Claim | undefined): before is Claim =>
  before !== undefined && !canReopen.includes(before.status);

/** Opens the claim, or opens it anew. */
export const opened = (before: Claim | undefined, fresh: Claim, moment: Moment, person: string) => {
  const after = before ? begunAnew(before, fresh) : fresh;
  const event = happened('ClaimOpened', moment, person, after, before ? { before } : {});
  return { after, change: { cases: [after], events: [event] } };
};
