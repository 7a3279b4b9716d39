import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import { tooLarge } from '#domain/shared/file-size.ts';
import type { Refusal } from '#domain/shared/refusal.ts';
import { Evidence } from '#domain/subsidy/claims/claim.ts';
import { neededField } from '#domain/subsidy/invoices/stated-fields.ts';
import { paperCurrency, toldOf } from '#domain/subsidy/invoices/told.ts';
import { EvidenceKind } from '#domain/subsidy/lists/list-kind.ts';
import { happened, momentOf } from '../../casework/writing.ts';
import { Refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { isChangeable, ownClaim } from '../claims/own-claim.ts';
import { withProgramme } from '../claims/read-claim.ts';
import { claimNotOpen } from './claim-not-open.ts';
import { keyOfEvidence } from './evidence-key.ts';
import { EvidencePath } from './evidence-path.ts';
import { StatedBody, statedDefects, statedIn } from './stated.ts';

const limit = {
  code: 'EVIDENCE-TOO-LARGE',
  megabytes: 50,
  next: { zh: '请压缩或拆分后上传。', en: 'Compress or split it.' },
};

const Body = StatedBody.extend({
  kind: EvidenceKind,
  fileName: z.string().trim().min(1).max(200),
  bytes: z.int().positive(),
  contentType: z.string().max(100),
});
type Body = z.output<typeof Body>;

/** An invoice is read for its number and amount; a receipt brings its amount, for none is read yet. */
const missingAmount = ({ kind, amountFen }: Body): Refusal[] =>
  kind === 'receipt' && amountFen === undefined ? [neededField('amountFen')] : [];

const wordsOf = ({ kind, fileName, bytes, contentType, stated, addedBy }: Evidence) => ({
  kind,
  fileName,
  bytes,
  contentType,
  stated,
  addedBy,
});

/** Whoever had no answer announces again in the same words: nothing new has happened. */
const announcedBefore = (all: readonly Evidence[], evidence: Evidence): Evidence | undefined =>
  all.find(
    (one) =>
      one.id === evidence.id &&
      one.status === 'awaiting-upload' &&
      isDeepStrictEqual(wordsOf(one), wordsOf(evidence)),
  );

/** Announces a file and answers where to put it; the bytes go straight to the store. Asked twice, it is one file. */
export const addEvidence = route(
  {
    id: 'addEvidence',
    method: 'PUT',
    path: '/api/applicant/subsidy/{subjectId}/claims/{claimId}/evidence/{evidenceId}',
    who: 'member',
    summary: { zh: '上传申报材料', en: 'Add a file to a claim' },
    params: EvidencePath,
    body: Body,
    answer: z.object({ evidence: Evidence, uploadUrl: z.string() }),
    status: 201,
  },
  async (ports, { params, body, actor }) => {
    const claim = await ownClaim(ports, params);
    if (claim instanceof Refused) return claim;
    if (!isChangeable(claim)) return claimNotOpen(claim);
    const rule = paperCurrency((await withProgramme(ports, claim)).programme);
    const all = await ports.register.evidenceOf(claim.id);
    const others = all.filter(({ id }) => id !== params.evidenceId);
    const defects = [
      tooLarge(body.bytes, limit) ?? [],
      missingAmount(body),
      statedDefects(body, others, rule),
    ].flat();
    if (defects.length > 0) return new Refused(422, defects);
    const moment = momentOf(ports);
    const objectKey = keyOfEvidence(claim.id, params.evidenceId);
    const { kind, fileName, bytes, contentType } = body;
    const stated = statedIn(body);
    const { documentNumber, seller, amountFen, conversion } = toldOf(kind, undefined, stated, rule);
    const evidence: Evidence = {
      id: params.evidenceId,
      claimId: claim.id,
      version: 1,
      kind,
      fileName,
      bytes,
      contentType,
      objectKey,
      status: 'awaiting-upload',
      addedAt: moment.now,
      addedBy: actor.person,
      findings: [],
      documentNumber,
      seller,
      amountFen,
      conversion,
      stated,
    };
    const before = announcedBefore(all, evidence);
    const event = happened('EvidenceAdded', moment, actor.person, claim, {
      data: { evidenceId: evidence.id, kind },
    });
    if (!before) await ports.register.commit({ evidence: [evidence], unmoved: [claim], events: [event] });
    const uploadUrl = await ports.evidence.uploadUrl({ key: objectKey, bytes, contentType });
    return { evidence: before ?? evidence, uploadUrl };
  },
);
