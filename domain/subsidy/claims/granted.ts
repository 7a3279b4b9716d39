import type { Facts } from '../programme/fact.ts';
import type { Claim } from './claim.ts';
import type { ClaimStatus } from './claim-lifecycle.ts';

/** Money that is promised, on its way or paid. */
const granted: readonly ClaimStatus[] = ['reserved', 'in-batch', 'exported', 'returned', 'paid'];

export const isGranted = (claim: Claim): boolean =>
  granted.includes(claim.status) && (claim.allocatedFen ?? 0) > 0;

/** What the register tells a programme of a subject. */
export const registerFacts = (
  { type, services }: { readonly type: string; readonly services: readonly string[] },
  programmeId: string,
  claims: readonly Claim[],
): Facts => ({
  'subject-type': [type],
  services: [...services],
  'granted-before': claims.some((claim) => claim.programmeId === programmeId && isGranted(claim)),
});
