import type { Refusal } from '#domain/shared/refusal.ts';
import { type Claim, type Evidence, heldFacts, type RuleOutcome } from '#domain/subsidy/claims/claim.ts';
import { conditionOutcomes } from '#domain/subsidy/claims/condition-outcome.ts';
import { registerFacts } from '#domain/subsidy/claims/register-facts.ts';
import { type ClaimRule, nothingYet, outcomeOf } from '#domain/subsidy/claims/rule.ts';
import { addedFacts } from '#domain/subsidy/programme/fact.ts';
import type { Programme } from '#domain/subsidy/programme/programme.ts';
import { filedForAnEligibleMode } from '#domain/subsidy/rules/su-101-filed-for-an-eligible-mode.ts';
import { submittedWithinTheWindow } from '#domain/subsidy/rules/su-103-submitted-within-the-window.ts';
import { evidenceIsComplete } from '#domain/subsidy/rules/su-107-evidence-is-complete.ts';
import { creditAllowsIt } from '#domain/subsidy/rules/su-108-credit-allows-it.ts';
import type { Moment } from '../../casework/writing.ts';
import { claimCreditOn } from '../../credit/effects/claim-credit.ts';
import type { Ports } from '../../ports.ts';
import { underProject } from '../projects/under-project.ts';
import { modeTitlesOn } from './mode-titles.ts';

/** A correction may come after the window, and after a ban: it answers a claim that was made before. */
const asked = (claim: Claim) => [
  filedForAnEligibleMode,
  evidenceIsComplete,
  ...(claim.status === 'draft' ? [submittedWithinTheWindow, creditAllowsIt] : []),
];

/** What the evidence shows not to hold will not hold after the screening: that only takes lines away. */
const stands = ({ severity, outcome }: RuleOutcome): boolean => severity === 'hard' && outcome === 'not-met';

/** Everything that stands against submitting the claim now, all at once. The moment is the server's, the day Beijing's. */
export const submissionDefects = async (
  ports: Pick<Ports, 'register' | 'zone'>,
  claim: Claim,
  programme: Programme,
  evidence: readonly Evidence[],
  { today }: Moment,
): Promise<Refusal[]> => {
  if (claim.status !== 'draft' && claim.status !== 'needs-correction') return [];
  // A correction answers the claim of its day, also where the filing has run out or was suspended since.
  const submittedOn = claim.submittedOn ?? today;
  const [subject, claims, modeTitles, filings, { barredByCredit, said: credit }] = await Promise.all([
    ports.register.get('subject', claim.subjectId),
    ports.register.ownedBy('claim', claim.subjectId),
    modeTitlesOn(ports, submittedOn),
    ports.register.ownedBy('filing', claim.subjectId),
    claimCreditOn(ports, claim.subjectId, submittedOn),
  ]);
  const facts = {
    ...nothingYet,
    programme,
    claim: { ...claim, submittedOn },
    filings,
    modeTitles,
    evidence,
    barredByCredit,
  };
  const applies = ({ code }: ClaimRule) => code !== 'SU-108' || programme.rules.includes(code);
  const known = {
    ...heldFacts(claim),
    ...(subject ? registerFacts(programme, { subject, claims, filings, credit }) : {}),
    ...addedFacts(evidence.map(({ facts: told = {} }) => told)),
  };
  return [
    ...(await underProject(ports, claim)).defects,
    ...asked(claim)
      .filter(applies)
      .flatMap((rule) => outcomeOf(facts)(rule).findings),
    ...conditionOutcomes(programme, known)
      .filter(stands)
      .flatMap(({ findings }) => findings),
  ];
};
