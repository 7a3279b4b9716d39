import type { Claim } from '#domain/subsidy/claim.ts';
import { notFound, type Refused } from '../edge/problem.ts';
import type { Ports } from '../ports.ts';

/** Evidence comes and goes while the claim is with the enterprise, and at no other time. */
export const isChangeable = ({ status }: Claim) => status === 'draft' || status === 'needs-correction';

/** The enterprise's own claim; another's is not there for it. */
export const ownClaim = async (
  { register }: Pick<Ports, 'register'>,
  { creditCode, claimId }: { creditCode: string; claimId: string },
): Promise<Claim | Refused> => {
  const claim = await register.get('claim', claimId);
  return claim?.creditCode === creditCode ? claim : notFound('该申报', 'claim');
};
