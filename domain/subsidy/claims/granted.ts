import type { Claim } from './claim.ts';
import type { ClaimStatus } from './claim-lifecycle.ts';

/** Money that is promised, on its way or paid. */
const granted: readonly ClaimStatus[] = ['reserved', 'in-batch', 'exported', 'returned', 'paid'];

export const isGranted = (claim: Claim): boolean =>
  granted.includes(claim.status) && (claim.allocatedFen ?? 0) > 0;
