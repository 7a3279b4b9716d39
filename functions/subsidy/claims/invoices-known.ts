import { isNaturalPerson, type Subject } from '#domain/filing/subject.ts';
import type { Claim, Evidence } from '#domain/subsidy/claims/claim.ts';
import type { CancelledElsewhere } from '#domain/subsidy/claims/rule.ts';
import type { Claimant } from '#domain/subsidy/invoices/claimant.ts';
import { cancellationsIn } from '#domain/subsidy/invoices/red.ts';
import { invoicesIn } from '#domain/subsidy/invoices/sums.ts';

export const claimantOf = (subject: Subject): Claimant => ({
  name: subject.name,
  creditCode: isNaturalPerson(subject) ? undefined : subject.creditCode,
  accountName: subject.account?.accountName,
});

/** The invoices of each other claim. */
const ofOthers = ({ id }: Pick<Claim, 'id'>, papers: readonly Evidence[]): readonly Evidence[] =>
  [...Map.groupBy(papers, ({ claimId }) => claimId)].flatMap(([claimId, own]) =>
    claimId === id ? [] : invoicesIn(own),
  );

/** Red invoices of this claim that cancel what another stands on. */
const elsewhere = (claim: Pick<Claim, 'id'>, papers: readonly Evidence[]): readonly CancelledElsewhere[] => {
  const cancelled = cancellationsIn(papers.filter(({ claimId }) => claimId === claim.id));
  return ofOthers(claim, papers).flatMap(({ claimId, documentNumber: number = '' }) => {
    const by = cancelled.get(number);
    return by ? [{ number, red: by.red, claimId }] : [];
  });
};

/** What the papers of all claims of a subject tell of the invoices of this one. */
export const invoicesKnown = (subject: Subject, claim: Pick<Claim, 'id'>, papers: readonly Evidence[]) => ({
  claimant: claimantOf(subject),
  cancelled: cancellationsIn(papers),
  cancelledElsewhere: elsewhere(claim, papers),
});
