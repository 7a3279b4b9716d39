import * as z from 'zod';
import type { Actor } from '#domain/casework/role.ts';
import { asField } from '#domain/shared/checked.ts';
import { checkText } from '#domain/shared/text.ts';
import { Claim } from '#domain/subsidy/claims/claim.ts';
import { rememberName } from '../../casework/people.ts';
import { answered, changed, happened, momentOf } from '../../casework/writing.ts';
import { Refused, refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import type { Ports } from '../../ports.ts';
import { claimFor } from '../claims/seen-by.ts';
import { type Audited, auditedClaim } from './audited-claim.ts';
import { keptReport } from './kept-report.ts';

const Body = z.object({
  decision: z.enum(['audited', 'cannot-decide']),
  fileName: z.string().trim().min(1).max(200),
  opinion: asField(checkText(2000)),
  /** Where the lines could not be verified: what is missing. */
  missing: asField(checkText(1000)).optional(),
});
type Body = z.output<typeof Body>;

const missingNeeded = () =>
  refused(422, {
    code: 'MISSING-NEEDED',
    at: 'missing',
    reason: { zh: '无法核实时，须写明还缺少什么。', en: 'Whoever cannot verify says what is missing.' },
    next: { zh: '请写明核实还需要的材料或事实。', en: 'Name the facts or papers that are needed.' },
  });

const handedIn = async (
  ports: Ports,
  { claim, task, firm }: Audited,
  { decision, fileName, opinion, missing }: Body,
  actor: Actor,
): Promise<Claim | Refused> => {
  const kept = await keptReport(ports, claim);
  if (kept instanceof Refused) return kept;
  const moment = momentOf(ports);
  const report = { ...kept, round: claim.round, firm, by: actor.person, at: moment.now, opinion, fileName };
  const after = changed(claim, moment, { auditReports: [...(claim.auditReports ?? []), report] });
  await rememberName(ports, actor);
  await ports.register.commit({
    cases: [after],
    closes: [
      {
        ...answered(task, decision, actor.person, moment),
        opinion,
        ...(decision === 'cannot-decide' && missing ? { missing } : {}),
      },
    ],
    hands: [{ case: task.case, person: actor.person, step: task.step }],
    outsider: { person: actor.person, subjectId: claim.subjectId },
    events: [
      happened('AuditHandedIn', moment, actor.person, after, {
        before: claim,
        data: { firm, decision, sha256: kept.sha256 },
      }),
    ],
  });
  return claimFor(actor, after);
};

/** A firm hands in its report: the lines are as it has verified them, or it says what is missing to verify them. */
export const handInAudit = route(
  {
    id: 'handInAudit',
    method: 'POST',
    path: '/api/officer/claims/{claimId}/audit',
    who: ['audit-firm'],
    summary: { zh: '提交审计报告', en: 'Hand in an audit' },
    params: z.object({ claimId: z.string() }),
    body: Body,
    answer: Claim,
  },
  async (ports, { params: { claimId }, body, actor }) => {
    const audited = await auditedClaim(ports, claimId, actor);
    if (audited instanceof Refused) return audited;
    if (body.decision === 'cannot-decide' && !body.missing) return missingNeeded();
    return handedIn(ports, audited, body, actor);
  },
);
