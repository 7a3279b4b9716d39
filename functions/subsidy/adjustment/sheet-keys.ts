import * as z from 'zod';

export const SheetPath = z.object({ claimId: z.string(), sheetId: z.uuid() });

/** Where the adjustments of a sheet lie: under the hash of what they say, so that they stay what was set. */
export const sheetKey = (claimId: string, sheetId: string, sha256: string) =>
  `claims/${claimId}/adjustments/${sheetId}/${sha256}.jsonl`;

/** Where a file of adjustments is put, to be read. Nothing under claims/, which is read as evidence. */
export const uploadKey = (claimId: string, sheetId: string) => `adjustments/${claimId}/${sheetId}`;
