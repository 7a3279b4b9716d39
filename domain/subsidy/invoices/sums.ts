import { type Fen, nothing, sumFen } from '../../shared/money.ts';
import type { Evidence } from '../claims/claim.ts';

export const isInvoice = ({ kind, status }: Evidence): boolean => kind === 'invoice' && status === 'read';

/** A red invoice takes away, and brings nothing. */
export const isRed = ({ invoice }: Evidence): boolean => invoice?.red !== undefined;

/** The invoices of a claim, each once, however many files it was brought in; red ones are none. */
export const invoicesIn = (evidence: readonly Evidence[]): readonly Evidence[] => [
  ...new Map(
    evidence
      .filter((one) => isInvoice(one) && !isRed(one))
      .map((one) => [one.documentNumber ?? one.id, one] as const),
  ).values(),
];

export const invoicedFen = (evidence: readonly Evidence[]): Fen =>
  sumFen(invoicesIn(evidence).map(({ amountFen = nothing }) => amountFen));

export const paidFen = (evidence: readonly Evidence[]): Fen =>
  sumFen(evidence.filter(({ kind }) => kind === 'receipt').map(({ amountFen = nothing }) => amountFen));
