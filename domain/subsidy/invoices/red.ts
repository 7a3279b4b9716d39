import type { Evidence } from '../claims/claim.ts';

/** A red invoice that somebody brought, and in which claim. */
export type Cancellation = { readonly red: string; readonly claimId: string };

/** What the red invoices among these papers cancel, by the number of each that is cancelled. */
export const cancellationsIn = (papers: readonly Evidence[]): ReadonlyMap<string, Cancellation> =>
  new Map(
    papers.flatMap(({ invoice, claimId, documentNumber = '' }) =>
      invoice?.red?.cancels ? [[invoice.red.cancels, { red: documentNumber, claimId }] as const] : [],
    ),
  );
