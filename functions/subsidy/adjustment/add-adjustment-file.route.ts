import * as z from 'zod';
import { tooLarge } from '#domain/shared/file-size.ts';
import { Refused, refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { adjusters, adjustingClaim } from './adjusting.ts';
import { SheetPath, uploadKey } from './sheet-keys.ts';

const contentType = 'application/octet-stream';

const limit = {
  code: 'ADJUSTMENT-FILE-TOO-LARGE',
  megabytes: 10,
  next: { zh: '请分成几个文件上传。', en: 'Split it into several files.' },
};

/** Answers where to put a file of adjustments. Nothing is set before it is read. */
export const addAdjustmentFile = route(
  {
    id: 'addAdjustmentFile',
    method: 'PUT',
    path: '/api/officer/claims/{claimId}/adjustments/{sheetId}/file',
    who: adjusters,
    summary: { zh: '上传核减文件', en: 'Upload a file of adjustments' },
    params: SheetPath,
    body: z.object({ bytes: z.int().positive() }),
    answer: z.object({ uploadUrl: z.string(), contentType: z.string() }),
    status: 201,
  },
  async (ports, { params: { claimId, sheetId }, body: { bytes }, actor }) => {
    const adjusting = await adjustingClaim(ports, claimId, actor);
    if (adjusting instanceof Refused) return adjusting;
    const large = tooLarge(bytes, limit);
    if (large) return refused(422, large);
    const key = uploadKey(claimId, sheetId);
    return { uploadUrl: await ports.evidence.uploadUrl({ key, bytes, contentType }), contentType };
  },
);
