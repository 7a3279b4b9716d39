import * as z from 'zod';
import { Evidence, Stated } from '#domain/subsidy/claims/claim.ts';
import { toldOf } from '#domain/subsidy/invoices/told.ts';
import { happened, momentOf } from '../../casework/writing.ts';
import { notFound, Refused, refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { isChangeable, ownClaim } from '../claims/own-claim.ts';
import { claimNotOpen } from './claim-not-open.ts';
import { EvidencePath } from './evidence-path.ts';
import { statedDefects, statedIn } from './stated.ts';

const notRead = ({ fileName, status }: Evidence) =>
  refused(409, {
    code: 'EVIDENCE-NOT-READ',
    found: `${fileName} (${status})`,
    expected: { zh: '已读取的发票或回单', en: 'an invoice or a receipt that has been read' },
    reason: { zh: '该文件尚未读取完成，或无法读取。', en: 'The file has not been read yet, or cannot be.' },
    next: {
      zh: '请稍候再填；无法读取的，请重新上传。',
      en: 'Wait a moment; where it cannot be read, upload it again.',
    },
  });

/** States what an invoice or a receipt shows where its file does not say it. What the file says stands. */
export const stateEvidence = route(
  {
    id: 'stateEvidence',
    method: 'PUT',
    path: '/api/applicant/subsidy/{subjectId}/claims/{claimId}/evidence/{evidenceId}/stated',
    who: 'member',
    summary: { zh: '填写单据号码和金额', en: 'State what a document shows' },
    params: EvidencePath,
    body: Stated.extend({ documentNumber: z.string().max(60).optional() }),
    answer: Evidence,
  },
  async (ports, { params, body, actor }) => {
    const claim = await ownClaim(ports, params);
    if (claim instanceof Refused) return claim;
    if (!isChangeable(claim)) return claimNotOpen(claim);
    const all = await ports.register.evidenceOf(claim.id);
    const evidence = all.find(({ id }) => id === params.evidenceId);
    if (!evidence) return notFound('该文件', 'file');
    const { kind, invoice } = evidence;
    if (evidence.status !== 'read' && evidence.status !== 'to-be-typed') return notRead(evidence);
    const others = all.filter(({ id }) => id !== evidence.id);
    const defects = statedDefects({ ...body, kind }, others);
    if (defects.length > 0) return new Refused(422, defects);
    const stated = statedIn({ ...body, kind });
    const after: Evidence = { ...evidence, stated, ...toldOf(kind, invoice, stated) };
    const event = happened('EvidenceStated', momentOf(ports), actor.person, claim, {
      data: { evidenceId: evidence.id, kind },
    });
    await ports.register.commit({ readings: [after], unmoved: [claim], events: [event] });
    return after;
  },
);
