import type { RuleOutcome } from '#domain/subsidy/claims/claim.ts';
import { conditionOutcomes } from '#domain/subsidy/claims/condition-outcome.ts';
import { certainFacts } from '#domain/subsidy/claims/known-facts.ts';
import { nothingYet, outcomeOf } from '#domain/subsidy/claims/rule.ts';
import { noLines } from '#domain/subsidy/lists/screened-line.ts';
import type { Programme } from '#domain/subsidy/programme/programme.ts';
import { beforehand } from '#domain/subsidy/rules/index.ts';
import type { KnownSubject } from './known-subject.ts';

/** What every rule says before anything is brought: filing, window, credit. */
export const ruledBeforehand = (
  programme: Programme,
  { registered, today, modeTitles, barredByCredit }: KnownSubject,
): RuleOutcome[] => {
  const seen = {
    ...nothingYet,
    programme,
    claim: { submittedOn: today, totals: noLines },
    filings: registered.filings,
    modeTitles,
    barredByCredit,
  };
  return beforehand.filter(({ code }) => programme.rules.includes(code)).map(outcomeOf(seen));
};

/** What every rule and condition says before anything is brought, by what is certain already. */
export const eligibilityOf = (programme: Programme, known: KnownSubject): RuleOutcome[] => [
  ...ruledBeforehand(programme, known),
  ...conditionOutcomes(programme, certainFacts(programme, known.registered, known.earlier).facts),
];
