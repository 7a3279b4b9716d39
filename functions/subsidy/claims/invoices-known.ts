import { isNaturalPerson, type Subject } from '#domain/filing/subject.ts';
import type { Claim, Evidence } from '#domain/subsidy/claims/claim.ts';
import type { CancelledElsewhere } from '#domain/subsidy/claims/rule.ts';
import type { Claimant } from '#domain/subsidy/invoices/claimant.ts';
import { cancellationsIn } from '#domain/subsidy/invoices/red.ts';

export const claimantOf = (subject: Subject): Claimant => ({
  name: subject.name,
  creditCode: isNaturalPerson(subject) ? undefined : subject.creditCode,
  accountName: subject.account?.accountName,
});

/** Red invoices of this claim that cancel what another stands on. */
const elsewhere = ({ id }: Pick<Claim, 'id'>, papers: readonly Evidence[]): readonly CancelledElsewhere[] => {
  const cancelled = cancellationsIn(papers.filter(({ claimId }) => claimId === id));
  return papers.flatMap(({ claimId, documentNumber = '' }) => {
    const by = cancelled.get(documentNumber);
    return by && claimId !== id ? [{ number: documentNumber, red: by.red, claimId }] : [];
  });
};

/** What the papers of all claims of a subject tell of the invoices of this one. */
export const invoicesKnown = (subject: Subject, claim: Pick<Claim, 'id'>, papers: readonly Evidence[]) => ({
  claimant: claimantOf(subject),
  cancelled: cancellationsIn(papers),
  cancelledElsewhere: elsewhere(claim, papers),
});
