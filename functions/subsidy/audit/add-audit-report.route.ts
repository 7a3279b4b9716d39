import * as z from 'zod';
import { tooLarge } from '#domain/shared/file-size.ts';
import { Refused, refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { auditedClaim, reportUploadKey } from './audited-claim.ts';

const contentType = 'application/octet-stream';

const limit = {
  code: 'AUDIT-REPORT-TOO-LARGE',
  megabytes: 20,
  next: { zh: '请压缩后上传。', en: 'Compress it and upload it again.' },
};

/** Answers where to put the report of an audit. Uploaded again before it is handed in, the last counts. */
export const addAuditReport = route(
  {
    id: 'addAuditReport',
    method: 'PUT',
    path: '/api/officer/claims/{claimId}/audit-report',
    who: ['audit-firm'],
    summary: { zh: '上传审计报告', en: 'Upload the report of an audit' },
    params: z.object({ claimId: z.string() }),
    body: z.object({ bytes: z.int().positive() }),
    answer: z.object({ uploadUrl: z.string(), contentType: z.string() }),
    status: 201,
  },
  async (ports, { params: { claimId }, body: { bytes }, actor }) => {
    const audited = await auditedClaim(ports, claimId, actor);
    if (audited instanceof Refused) return audited;
    const large = tooLarge(bytes, limit);
    if (large) return refused(422, large);
    const key = reportUploadKey(audited.claim);
    return { uploadUrl: await ports.evidence.uploadUrl({ key, bytes, contentType }), contentType };
  },
);
