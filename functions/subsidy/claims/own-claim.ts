import type { Claim } from '#domain/subsidy/claims/claim.ts';
import { notFound, type Refused } from '../../edge/problem.ts';
import type { Ports } from '../../ports.ts';

/** Evidence comes and goes while the claim is with the subject, and at no other time. */
export const isChangeable = ({ status }: Claim) => status === 'draft' || status === 'needs-correction';

/** The subject's own claim; another's is not there for it. */
export const ownClaim = async (
  { register }: Pick<Ports, 'register'>,
  { subjectId, claimId }: { subjectId: string; claimId: string },
): Promise<Claim | Refused> => {
  const claim = await register.get('claim', claimId);
  return claim?.subjectId === subjectId ? claim : notFound('该申报', 'claim');
};
