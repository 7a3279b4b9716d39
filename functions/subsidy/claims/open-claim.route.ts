import * as z from 'zod';
import { Claim, claimId } from '#domain/subsidy/claims/claim.ts';
import { moveClaim } from '#domain/subsidy/claims/claim-lifecycle.ts';
import { nothingYet, outcomeOf } from '#domain/subsidy/claims/rule.ts';
import { noLines } from '#domain/subsidy/lists/screened-line.ts';
import type { Programme } from '#domain/subsidy/programme/programme.ts';
import { submittedWithinTheWindow } from '#domain/subsidy/rules/su-103-submitted-within-the-window.ts';
import { happened, type Moment, momentOf } from '../../casework/writing.ts';
import { notFound, Refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { inForce } from '../../zone/in-force.ts';
import { drawnUpFor } from './draw-up.ts';
import { firstClaim } from './first-claim.ts';
import { asOwner } from './own-claim.ts';

/** Begun anew as the first was; of what came before, only who did what stays on record. */
const reopened = (before: Claim, fresh: Claim): Claim => ({
  ...fresh,
  status: moveClaim(before.status, 'reopen'),
  version: before.version + 1,
  openedAt: before.openedAt,
  round: before.round + 1,
  beganInRound: before.round + 1,
  adjustmentSheets: before.adjustmentSheets,
  auditReports: before.auditReports,
});

/** The claim that a withdrawn or lapsed one becomes again; any other stands as it is. */
const canReopen: readonly Claim['status'][] = ['withdrawn', 'lapsed'];

const outsideTheWindow = (programme: Programme, moment: Moment) =>
  outcomeOf({
    programme,
    claim: { submittedOn: moment.today, totals: noLines },
    ...nothingYet,
  })(submittedWithinTheWindow).findings;

/** Opens the subject's one claim of this programme and period. Asked twice, it is the same claim. */
export const openClaim = route(
  {
    id: 'openClaim',
    method: 'PUT',
    path: '/api/applicant/subsidy/{subjectId}/claims/{programmeId}',
    who: 'member',
    summary: { zh: '开始申报', en: 'Open a claim' },
    params: z.object({ subjectId: z.string(), programmeId: z.string() }),
    answer: Claim,
  },
  async (ports, { params: { subjectId, programmeId }, actor }) => {
    const moment = momentOf(ports);
    const programme = await inForce(ports.zone, 'programme', programmeId, moment.today);
    if (!programme) return notFound('该项目', 'programme');
    const before = await ports.register.get('claim', claimId(programme.id, programme.period.id, subjectId));
    if (before && !canReopen.includes(before.status)) return asOwner(before);
    const findings = outsideTheWindow(programme, moment);
    if (findings.length > 0) return new Refused(409, findings);
    const drawing = await drawnUpFor(ports, programme, subjectId, moment);
    const fresh = firstClaim(programme, subjectId, moment, drawing);
    const after = before ? reopened(before, fresh) : fresh;
    await ports.register.commit({
      cases: [after],
      events: [happened('ClaimOpened', moment, actor.person, after, before ? { before } : {})],
    });
    return asOwner(after);
  },
);
