import { totalsBefore } from '#domain/subsidy/adjustment/adjusted-lines.ts';
import { type Claim, isReviewTold } from '#domain/subsidy/claims/claim.ts';
import { isToldToSubject } from '#domain/subsidy/rules/index.ts';
import { notFound, type Refused } from '../../edge/problem.ts';
import type { Ports } from '../../ports.ts';

/** Evidence comes and goes while the claim is with the subject, and at no other time. */
export const isChangeable = ({ status }: Claim) => status === 'draft' || status === 'needs-correction';

/**
 * The claim as its subject reads it: who set what lower, what was handed in and what says something of others stays in
 * the file, and until the review is told the sums are those of the screening.
 */
export const asOwner = ({ adjustmentSheets: _sheets, auditReports: _reports, ...claim }: Claim): Claim => {
  const told = { ...claim, screening: claim.screening.filter(isToldToSubject) };
  const { takenOff, totals, ...rest } = told;
  return takenOff && !isReviewTold(claim) ? { ...rest, totals: totalsBefore(totals, takenOff) } : told;
};

/** The subject's own claim; another's is not there for it. */
export const ownClaim = async (
  { register }: Pick<Ports, 'register'>,
  { subjectId, claimId }: { subjectId: string; claimId: string },
): Promise<Claim | Refused> => {
  const claim = await register.get('claim', claimId);
  return claim?.subjectId === subjectId ? claim : notFound('该申报', 'claim');
};
