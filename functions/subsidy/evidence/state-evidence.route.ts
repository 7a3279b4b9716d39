import { Evidence } from '#domain/subsidy/claims/claim.ts';
import { mayBeStated } from '#domain/subsidy/invoices/stated-fields.ts';
import { paperCurrency } from '#domain/subsidy/invoices/told.ts';
import { evidenceKinds } from '#domain/subsidy/lists/list-kind.ts';
import { happened, momentOf } from '../../casework/writing.ts';
import { notFound, Refused, refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { isChangeable, ownClaim } from '../claims/own-claim.ts';
import { withProgramme } from '../claims/read-claim.ts';
import { claimNotOpen } from './claim-not-open.ts';
import { EvidencePath } from './evidence-path.ts';
import { saidOf } from './said-of.ts';
import { StatedBody, statedDefects, statedIn } from './stated.ts';

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

const notStated = ({ fileName, kind }: Evidence) =>
  refused(422, {
    code: 'EVIDENCE-NOT-STATED',
    at: 'kind',
    found: `${fileName} (${evidenceKinds[kind].zh})`,
    expected: { zh: '发票或付款回单', en: 'an invoice or a bank receipt' },
    reason: {
      zh: '该类材料的内容以文件为准，不能手工填写。',
      en: 'What this kind of evidence says stands in its file, and is not typed.',
    },
    next: { zh: '如需更正，请修改文件后重新上传。', en: 'Correct the file, and upload it again.' },
  });

/** Only what asks for figures is told any, once it can be read. */
const objectionTo = (evidence: Evidence): Refused | undefined => {
  if (!mayBeStated(evidence.kind)) return notStated(evidence);
  return evidence.status === 'read' || evidence.status === 'to-be-typed' ? undefined : notRead(evidence);
};

/** States what an invoice or a receipt shows where its file does not say it. What the file says stands. */
export const stateEvidence = route(
  {
    id: 'stateEvidence',
    method: 'PUT',
    path: '/api/applicant/subsidy/{subjectId}/claims/{claimId}/evidence/{evidenceId}/stated',
    who: 'member',
    summary: { zh: '填写单据号码和金额', en: 'State what a document shows' },
    params: EvidencePath,
    body: StatedBody,
    answer: Evidence,
  },
  async (ports, { params, body, actor }) => {
    const claim = await ownClaim(ports, params);
    if (claim instanceof Refused) return claim;
    if (!isChangeable(claim)) return claimNotOpen(claim);
    const all = await ports.register.evidenceOf(claim.id);
    const evidence = all.find(({ id }) => id === params.evidenceId);
    if (!evidence) return notFound('该文件', 'file');
    const objection = objectionTo(evidence);
    if (objection) return objection;
    const { kind } = evidence;
    const others = all.filter(({ id }) => id !== evidence.id);
    const scene = await withProgramme(ports, claim);
    const defects = statedDefects({ ...body, kind }, others, paperCurrency(scene.programme));
    if (defects.length > 0) return new Refused(422, defects);
    const stated = statedIn({ ...body, kind });
    const said = saidOf({ ...evidence, stated }, all, scene);
    const after: Evidence = { ...evidence, stated, ...said, version: evidence.version + 1 };
    const event = happened('EvidenceStated', momentOf(ports), actor.person, claim, {
      data: { evidenceId: evidence.id, kind },
    });
    await ports.register.commit({ readings: [after], unmoved: [claim], events: [event] });
    return after;
  },
);
