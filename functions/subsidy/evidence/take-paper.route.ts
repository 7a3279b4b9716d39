import * as z from 'zod';
import type { Actor } from '#domain/casework/role.ts';
import { type Claim, Evidence } from '#domain/subsidy/claims/claim.ts';
import { type Brought, mayServeAs } from '#domain/subsidy/claims/paper.ts';
import { EvidenceKind } from '#domain/subsidy/lists/list-kind.ts';
import { happened, type Moment, momentOf } from '../../casework/writing.ts';
import { notFound, Refused, refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { isChangeable, ownClaim } from '../claims/own-claim.ts';
import { withProgramme } from '../claims/read-claim.ts';
import { claimNotOpen } from './claim-not-open.ts';
import { EvidencePath } from './evidence-path.ts';
import { readLibrary } from './library.ts';
import { saidOf } from './said-of.ts';

type Taking = { readonly id: string; readonly kind: EvidenceKind };

const mayNotServe = (brought: readonly Brought[], kind: EvidenceKind) =>
  refused(422, {
    code: 'PAPER-KIND',
    at: 'kind',
    found: [...new Set(brought.map(({ use }) => use.kind))].join(', '),
    expected: { zh: `曾作为 ${kind} 提交的材料`, en: `a paper that was brought as ${kind} before` },
    reason: { zh: '这份材料不能用在此处。', en: 'This paper cannot be used here.' },
    next: { zh: '请选择其他材料，或上传文件。', en: 'Choose another, or upload the file.' },
  });

const isHere = ({ fileName }: Evidence) =>
  refused(409, {
    code: 'EVIDENCE-TWICE',
    at: 'sha256',
    found: fileName,
    reason: { zh: '本申报已有这份材料。', en: 'The claim has this paper already.' },
    next: { zh: '不必重复选择。', en: 'It need not be chosen again.' },
  });

/** The same object, not a copy, with what was read out of it; what is said of it under this programme is said anew. */
const evidenceFrom = (
  { id, kind }: Taking,
  claim: Claim,
  brought: readonly Brought[],
  actor: Actor,
  { now }: Moment,
): Evidence | undefined => {
  const first = brought[0];
  const before = brought.find(({ evidence }) => evidence?.kind === kind)?.evidence;
  const { invoice, stated } = before ?? {};
  return (
    first && {
      id,
      claimId: claim.id,
      version: 1,
      kind,
      fileName: first.use.fileName,
      contentType: first.contentType,
      bytes: first.bytes,
      objectKey: first.objectKey,
      sha256: first.sha256,
      status: 'read',
      addedAt: now,
      addedBy: actor.person,
      takenFrom: first.use,
      ...(invoice ? { invoice } : {}),
      ...(stated ? { stated } : {}),
      findings: [],
    }
  );
};

/** Takes a paper that the subject has brought before; nothing is uploaded. Asked twice, it is one. */
export const takePaper = route(
  {
    id: 'takePaper',
    method: 'PUT',
    path: '/api/applicant/subsidy/{subjectId}/claims/{claimId}/evidence/{evidenceId}/earlier',
    who: 'member',
    summary: { zh: '使用已有材料', en: 'Use an earlier paper' },
    params: EvidencePath,
    body: z.object({ kind: EvidenceKind, sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
    answer: Evidence,
    status: 201,
  },
  async (ports, { params, body: { kind, sha256 }, actor }) => {
    const claim = await ownClaim(ports, params);
    if (claim instanceof Refused) return claim;
    if (!isChangeable(claim)) return claimNotOpen(claim);
    const brought = (await readLibrary(ports, params.subjectId)).get(sha256) ?? [];
    const moment = momentOf(ports);
    const evidence = evidenceFrom({ id: params.evidenceId, kind }, claim, brought, actor, moment);
    if (!evidence) return notFound('该材料', 'paper');
    if (!mayServeAs({ contentType: evidence.contentType, uses: brought.map(({ use }) => use) }, kind))
      return mayNotServe(brought, kind);
    const all = await ports.register.evidenceOf(claim.id);
    const here = all.find((one) => one.sha256 === sha256 && one.kind === kind);
    if (here) return here.id === params.evidenceId ? here : isHere(here);
    const taken: Evidence = {
      ...evidence,
      ...saidOf(evidence, all, await withProgramme(ports, claim)),
    };
    const data = { evidenceId: taken.id, kind, takenFrom: taken.takenFrom };
    const event = happened('EvidenceAdded', moment, actor.person, claim, { data });
    await ports.register.commit({ evidence: [taken], unmoved: [claim], events: [event] });
    return taken;
  },
);
