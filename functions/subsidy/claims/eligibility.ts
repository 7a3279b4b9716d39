import type { Day } from '#domain/shared/day.ts';
import type { Claim } from '#domain/subsidy/claims/claim.ts';
import { conditionOutcomes } from '#domain/subsidy/claims/condition-outcome.ts';
import { registerFacts } from '#domain/subsidy/claims/granted.ts';
import { nothingYet, outcomeOf } from '#domain/subsidy/claims/rule.ts';
import { noLines } from '#domain/subsidy/lists/screened-line.ts';
import type { Programme } from '#domain/subsidy/programme/programme.ts';
import { beforehand } from '#domain/subsidy/rules/index.ts';
import { claimCreditOn } from '../../credit/effects/claim-credit.ts';
import type { Ports } from '../../ports.ts';
import { modeTitlesOn } from './mode-titles.ts';

export const eligibilityOf = async (
  ports: Pick<Ports, 'register' | 'zone'>,
  programme: Programme,
  subjectId: string,
  today: Day,
) => {
  const [modeTitles, subject, claims, filings, { barredByCredit }] = await Promise.all([
    modeTitlesOn(ports, today),
    ports.register.get('subject', subjectId),
    ports.register.ownedBy('claim', subjectId),
    ports.register.ownedBy('filing', subjectId),
    claimCreditOn(ports, subjectId, today),
  ]);
  const claim: Pick<Claim, 'submittedOn' | 'totals'> = { submittedOn: today, totals: noLines };
  const known = subject ? registerFacts(subject, programme.id, claims) : {};
  const facts = { ...nothingYet, programme, claim, filings, modeTitles, barredByCredit };
  return [
    ...beforehand.filter(({ code }) => programme.rules.includes(code)).map(outcomeOf(facts)),
    ...conditionOutcomes(programme, known),
  ];
};
