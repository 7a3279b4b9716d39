import { dayOf } from '#domain/shared/day.ts';
import type { Refusal } from '#domain/shared/refusal.ts';
import type { Claim, Evidence } from '#domain/subsidy/claim.ts';
import type { Programme } from '#domain/subsidy/programme.ts';
import { outcomeOf } from '#domain/subsidy/rule.ts';
import { filedForAnEligibleMode } from '#domain/subsidy/rules/su-101-filed-for-an-eligible-mode.ts';
import { submittedWithinTheWindow } from '#domain/subsidy/rules/su-103-submitted-within-the-window.ts';
import { evidenceIsComplete } from '#domain/subsidy/rules/su-107-evidence-is-complete.ts';
import type { Ports } from '../ports.ts';

/** A correction may come after the window: it answers a claim that was made within it. */
const asked = (claim: Claim) => [
  filedForAnEligibleMode,
  evidenceIsComplete,
  ...(claim.status === 'draft' ? [submittedWithinTheWindow] : []),
];

/** Everything that stands against submitting the claim now, all at once. The day is the server's, in Beijing. */
export const submissionDefects = async (
  { register, clock }: Pick<Ports, 'register' | 'clock'>,
  claim: Claim,
  programme: Programme,
  evidence: readonly Evidence[],
): Promise<Refusal[]> => {
  if (claim.status !== 'draft' && claim.status !== 'needs-correction') return [];
  const filings = await register.ownedBy('filing', claim.subjectId);
  const submittedOn = dayOf(clock.now().toISOString());
  const facts = {
    programme,
    claim: { ...claim, submittedOn },
    filings,
    evidence,
    heldElsewhere: [],
    invoicesMissing: [],
  };
  return asked(claim).flatMap((rule) => outcomeOf(facts)(rule).findings);
};
