import type { Subject } from '#domain/filing/subject.ts';
import type { Refusal } from '#domain/shared/refusal.ts';
import type { Claim, Evidence } from '#domain/subsidy/claims/claim.ts';
import { nothingYet, outcomeOf } from '#domain/subsidy/claims/rule.ts';
import type { Programme } from '#domain/subsidy/programme/programme.ts';
import { invoicesNameTheClaimant } from '#domain/subsidy/rules/su-109-invoices-name-the-claimant.ts';
import { invoicesAreOfThePeriod } from '#domain/subsidy/rules/su-110-invoices-are-of-the-period.ts';
import { claimantOf } from '../claims/invoices-known.ts';

export type Scene = { readonly claim: Claim; readonly programme: Programme; readonly subject: Subject };

/** What the screening will say of an invoice by itself is said as soon as it is read: then it is still exchanged. */
const early = [invoicesNameTheClaimant, invoicesAreOfThePeriod];

export const earlyConcerns = (
  invoice: Evidence,
  { claim, programme, subject }: Scene,
): readonly Refusal[] => {
  const facts = { ...nothingYet, programme, claim, evidence: [invoice], claimant: claimantOf(subject) };
  return early
    .filter(({ code }) => programme.rules.includes(code))
    .flatMap((rule) => outcomeOf(facts)(rule).findings)
    .map((finding) => ({ ...finding, severity: 'warning' }));
};
