import type { Day } from '#domain/shared/day.ts';
import type { Claim } from '#domain/subsidy/claim.ts';
import type { Programme } from '#domain/subsidy/programme.ts';
import { outcomeOf } from '#domain/subsidy/rule.ts';
import { filedForAnEligibleMode } from '#domain/subsidy/rules/su-101-filed-for-an-eligible-mode.ts';
import { filedThroughoutThePeriod } from '#domain/subsidy/rules/su-102-filed-throughout-the-period.ts';
import { submittedWithinTheWindow } from '#domain/subsidy/rules/su-103-submitted-within-the-window.ts';
import { noLines } from '#domain/subsidy/screened-line.ts';
import type { Ports } from '../ports.ts';

/** What can be said before anything is typed: the register knows the filings, the calendar knows the window. */
const beforehand = [filedForAnEligibleMode, filedThroughoutThePeriod, submittedWithinTheWindow];

export const eligibilityOf = async (
  { register }: Pick<Ports, 'register'>,
  programme: Programme,
  subjectId: string,
  today: Day,
) => {
  const filings = await register.ownedBy('filing', subjectId);
  const claim: Pick<Claim, 'submittedOn' | 'totals'> = { submittedOn: today, totals: noLines };
  const facts = { programme, claim, filings, evidence: [], heldElsewhere: [], invoicesMissing: [] };
  return beforehand.filter(({ code }) => programme.rules.includes(code)).map(outcomeOf(facts));
};
