import * as z from 'zod';
import { Claim, claimId } from '#domain/subsidy/claims/claim.ts';
import { nothingYet, outcomeOf } from '#domain/subsidy/claims/rule.ts';
import { noLines } from '#domain/subsidy/lists/screened-line.ts';
import { paysProjects } from '#domain/subsidy/programme/amount-rule.ts';
import type { Programme } from '#domain/subsidy/programme/programme.ts';
import { submittedWithinTheWindow } from '#domain/subsidy/rules/su-103-submitted-within-the-window.ts';
import { type Moment, momentOf } from '../../casework/writing.ts';
import { notFound, Refused, refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { inForce } from '../../zone/in-force.ts';
import { drawnUpFor } from './draw-up.ts';
import { firstClaim, opened, stands } from './first-claim.ts';
import { asOwner } from './own-claim.ts';

export const outsideTheWindow = (programme: Programme, moment: Moment) =>
  outcomeOf({
    programme,
    claim: { submittedOn: moment.today, totals: noLines },
    ...nothingYet,
  })(submittedWithinTheWindow).findings;

const needsProject = ({ title }: Programme) =>
  refused(409, {
    code: 'PROJECT-FIRST',
    severity: 'hard',
    at: 'programmeId',
    found: title.zh,
    expected: { zh: '已批准的专项', en: 'a project that is approved' },
    reason: {
      zh: '该项目先批准专项，再按节点申报。',
      en: 'Under this programme a project is approved first, and claimed milestone by milestone.',
    },
    next: { zh: '请在“专项”页面提出专项。', en: 'Propose it under “Projects”.' },
  });

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
    if (stands(before)) return asOwner(before);
    if (paysProjects(programme)) return needsProject(programme);
    const findings = outsideTheWindow(programme, moment);
    if (findings.length > 0) return new Refused(409, findings);
    const drawnUp = await drawnUpFor(ports, programme, subjectId, moment);
    const fresh = firstClaim(programme, subjectId, moment, { drawnUp });
    const { after, change } = opened(before, fresh, moment, actor.person);
    await ports.register.commit(change);
    return asOwner(after);
  },
);
