import * as z from 'zod';
import { Refused, refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { adjusters, adjustingClaim } from './adjusting.ts';
import { SheetPath, uploadKey } from './sheet-keys.ts';

const megabyte = 1024 * 1024;
const largestBytes = 10 * megabyte;
const contentType = 'application/octet-stream';

const tooLarge = (bytes: number) =>
  refused(422, {
    code: 'ADJUSTMENT-FILE-TOO-LARGE',
    severity: 'hard',
    at: 'bytes',
    found: `${(bytes / megabyte).toFixed(1)} MB`,
    expected: { zh: '不超过 10 MB', en: 'at most 10 MB' },
    reason: { zh: '文件过大。', en: 'The file is too large.' },
    next: { zh: '请分成几个文件上传。', en: 'Split it into several files.' },
  });

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
    if (bytes > largestBytes) return tooLarge(bytes);
    const key = uploadKey(claimId, sheetId);
    return { uploadUrl: await ports.evidence.uploadUrl({ key, bytes, contentType }), contentType };
  },
);
