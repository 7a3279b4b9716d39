import * as z from 'zod';
import { happened, momentOf } from '../../casework/writing.ts';
import { notFound, Refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { isChangeable, ownClaim } from '../claims/own-claim.ts';
import { withProgramme } from '../claims/read-claim.ts';
import { claimNotOpen } from './claim-not-open.ts';
import { EvidencePath } from './evidence-path.ts';
import { tellUndeclared } from './tell-undeclared.ts';

export const removeEvidence = route(
  {
    id: 'removeEvidence',
    method: 'DELETE',
    path: '/api/applicant/subsidy/{subjectId}/claims/{claimId}/evidence/{evidenceId}',
    who: 'member',
    summary: { zh: '删除申报材料', en: 'Remove a file from a claim' },
    params: EvidencePath,
    answer: z.object({ removed: z.string() }),
  },
  async (ports, { params, actor }) => {
    const claim = await ownClaim(ports, params);
    if (claim instanceof Refused) return claim;
    if (!isChangeable(claim)) return claimNotOpen(claim);
    const evidence = (await ports.register.evidenceOf(claim.id)).find(({ id }) => id === params.evidenceId);
    if (!evidence) return notFound('该文件', 'file');
    const event = happened('EvidenceRemoved', momentOf(ports), actor.person, claim, {
      data: { evidenceId: evidence.id, kind: evidence.kind },
    });
    await ports.register.commit({ removes: [evidence], unmoved: [claim], events: [event] });
    await tellUndeclared(ports, claim, (await withProgramme(ports, claim)).programme);
    return { removed: evidence.id };
  },
);
