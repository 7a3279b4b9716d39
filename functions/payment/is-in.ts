import type { Batch } from '#domain/payment/batch.ts';
import type { Claim } from '#domain/subsidy/claims/claim.ts';
import { partOn } from '#domain/subsidy/claims/parts.ts';

/** Whether a claim's part on the batch's fund line stands in this batch. */
export const isIn =
  ({ id, fundLineId }: Pick<Batch, 'id' | 'fundLineId'>) =>
  (claim: Claim): boolean => {
    const part = partOn(claim, fundLineId);
    return part?.status === 'in-batch' && part.batchId === id;
  };
