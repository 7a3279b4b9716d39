import * as z from 'zod';
import { Claim } from '#domain/subsidy/claims/claim.ts';
import { TableUnreadable } from '../../adapters/tables/table-unreadable.ts';
import { Refused, refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { adjusters, adjustingClaim } from './adjusting.ts';
import { readAdjustments } from './read-adjustments.ts';
import { setLower } from './set-lower.ts';
import { SheetPath, uploadKey } from './sheet-keys.ts';

const notUploaded = () =>
  refused(409, {
    code: 'ADJUSTMENT-NOT-UPLOADED',
    reason: { zh: '文件尚未上传完成。', en: 'The file has not arrived yet.' },
    next: { zh: '请等待上传完成，或重新上传。', en: 'Wait for the upload to end, or upload it again.' },
  });

/** Reads an uploaded file of adjustments and sets its lines, all or none; every defect is named by its row. */
export const readAdjustmentFile = route(
  {
    id: 'readAdjustmentFile',
    method: 'POST',
    path: '/api/officer/claims/{claimId}/adjustments/{sheetId}/file',
    who: adjusters,
    summary: { zh: '按文件逐行核减', en: 'Set lines lower by a file' },
    params: SheetPath,
    body: z.object({ evidenceId: z.string() }),
    answer: Claim,
  },
  async (ports, { params: { claimId, sheetId }, body: { evidenceId }, actor }) => {
    const adjusting = await adjustingClaim(ports, claimId, actor);
    if (adjusting instanceof Refused) return adjusting;
    const key = uploadKey(claimId, sheetId);
    if ((await ports.evidence.bytesOf(key)) === undefined) return notUploaded();
    try {
      const said = await readAdjustments(await ports.evidence.read(key));
      return await setLower(ports, actor, adjusting, { sheetId, evidenceId, said });
    } catch (error) {
      if (error instanceof TableUnreadable) return new Refused(422, error.refusals.slice(0, 500));
      throw error;
    }
  },
);
