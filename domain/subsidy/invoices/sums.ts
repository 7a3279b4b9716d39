import { type Fen, nothing, sumFen } from '../../shared/money.ts';
import type { Evidence } from '../claims/claim.ts';
import { knownBy } from './invoice-number.ts';

const isReadAs =
  (wanted: Evidence['kind']) =>
  ({ kind, status }: Evidence): boolean =>
    kind === wanted && status === 'read';

export const isInvoice = isReadAs('invoice');
const isReceipt = isReadAs('receipt');

/** A red invoice takes away, and brings nothing. */
export const isRed = ({ invoice }: Evidence): boolean => invoice?.red !== undefined;

/** What the issuer's software wrote is believed before what was printed from it, and any file before a person. */
const sources = ['xml', 'ofd', 'pdf', 'typed'] as const;

const sourceOf = ({ invoice, typed = [] }: Evidence): (typeof sources)[number] =>
  invoice && typed.length === 0 ? invoice.source : 'typed';

const rankOf = (one: Evidence): number => sources.indexOf(sourceOf(one));

/** By what two papers of a kind are one: an invoice by what it is known by, any other by its bytes. */
export const sameBy = (paper: Evidence): string => {
  const { kind, documentNumber, sha256, id } = paper;
  if (kind === 'invoice') return documentNumber === undefined ? id : knownBy(paper);
  return sha256 ?? id;
};

/** Each once; of several that are one, the first. */
const once = (papers: readonly Evidence[]): readonly Evidence[] =>
  [...Map.groupBy(papers, sameBy).values()].flatMap((copies) => copies.slice(0, 1));

/** The invoices of a claim, red ones among them: each once, however many files it was brought in, by the copy that is believed. */
export const invoicesIn = (evidence: readonly Evidence[]): readonly Evidence[] =>
  once(evidence.filter(isInvoice).toSorted((a, b) => rankOf(a) - rankOf(b)));

export const invoicedFen = (evidence: readonly Evidence[]): Fen =>
  sumFen(
    invoicesIn(evidence)
      .filter((one) => !isRed(one))
      .map(({ amountFen = nothing }) => amountFen),
  );

/** One file is one payment, however often it was brought. */
export const paidFen = (evidence: readonly Evidence[]): Fen =>
  sumFen(once(evidence.filter(isReceipt)).map(({ amountFen = nothing }) => amountFen));
