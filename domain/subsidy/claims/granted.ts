import { type Fen, nothing, sumFen } from '../../shared/money.ts';
import type { Facts } from '../programme/fact.ts';
import type { Claim } from './claim.ts';
import type { ClaimStatus } from './claim-lifecycle.ts';

/** Money that is promised, on its way or paid. */
const granted: readonly ClaimStatus[] = ['reserved', 'in-batch', 'exported', 'returned', 'paid'];

/** Money that may still come: what one claim is determined at leaves less under a cap for the next. */
const underway: readonly ClaimStatus[] = ['determined', 'allocated', 'in-notice', 'objected'];

const amountOf = ({ allocatedFen, determinedFen }: Claim): Fen => allocatedFen ?? determinedFen ?? nothing;

export const isGranted = (claim: Claim): boolean => granted.includes(claim.status) && amountOf(claim) > 0;

/** What the subject's other claims of the same year come to, granted or underway. */
export const alreadyGranted = (claim: Claim, others: readonly Claim[]): Fen => {
  const year = claim.submittedOn?.slice(0, 4);
  return sumFen(
    others
      .filter(({ id, submittedOn }) => id !== claim.id && submittedOn?.slice(0, 4) === year)
      .filter(({ status }) => granted.includes(status) || underway.includes(status))
      .map(amountOf),
  );
};

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
