import type { ReactNode } from 'react';
import { displayYuan, fen } from '#domain/shared/money.ts';
import { conversionText } from '#domain/subsidy/programme/currency-rule.ts';
import type { Evidence } from '../../api/schema.ts';
import { type Translate, useWords } from '../../language/use-words.ts';
import { bytes, count, moment, yuan } from '../../parts/format.ts';
import { StatusMark } from '../../parts/status-mark.tsx';
import { evidenceStatusWords } from '../statuses.ts';

const totalsText = (t: Translate, { totals }: Evidence) =>
  totals &&
  `${t('claim.accepted')} ${count(totals.accepted)} · ${t('claim.refused')} ${count(totals.refused)}`;

/** Whoever decides must know whether a figure comes from the file or from a person. */
const originText = (t: Translate, { typed = [], invoice }: Evidence) => {
  if (typed.length > 0) return t('claim.typedByHand');
  return invoice && t('claim.readFromFile');
};

/** As the paper has it, where its amount was reckoned. */
const statedText = ({ conversion, stated }: Evidence) =>
  conversion && stated?.amountFen !== undefined
    ? `${displayYuan(fen(stated.amountFen))} ${conversion.currency}`
    : undefined;

/** How foreign money was reckoned, and what it was stated with. */
const foreignDetails = (t: Translate, { kind, conversion, stated, seller }: Evidence) =>
  conversion
    ? [
        conversionText(conversion),
        stated?.on && t(kind === 'invoice' ? 'claim.issuedOn' : 'claim.paidOn', { day: stated.on }),
        seller && t('claim.soldBy', { name: seller }),
      ]
    : [];

const details = (t: Translate, evidence: Evidence): readonly (string | undefined)[] => [
  bytes(evidence.bytes),
  evidence.encoding && t('claim.encoding', { encoding: evidence.encoding }),
  evidence.documentNumber,
  statedText(evidence),
  evidence.amountFen === undefined ? undefined : yuan(evidence.amountFen),
  originText(t, evidence),
  totalsText(t, evidence),
  evidence.takenFrom && t('paper.takenFrom', { day: moment(evidence.takenFrom.at) }),
];

/** What an invoice says beside its number and amount. */
const invoiceDetails = (t: Translate, { invoice }: Evidence): readonly (string | undefined)[] =>
  invoice
    ? [
        invoice.red && t('claim.redInvoice', { number: invoice.red.cancels ?? '' }),
        invoice.issuedOn && t('claim.issuedOn', { day: invoice.issuedOn }),
        invoice.buyer.name && t('claim.boughtBy', { name: invoice.buyer.name }),
        invoice.seller.name && t('claim.soldBy', { name: invoice.seller.name }),
        ...invoice.items,
      ]
    : [];

const Details = ({ parts }: { readonly parts: readonly (string | undefined)[] }) => {
  const known = parts.filter((part) => part);
  return known.length > 0 && <div className="kouan-small kouan-muted">{known.join(' · ')}</div>;
};

/** A file in one row: its name, what is known of it, how it stands, and what may be done with it. */
export const EvidenceFacts = ({
  evidence,
  children,
}: {
  readonly evidence: Evidence;
  readonly children?: ReactNode;
}) => {
  const { t } = useWords();
  return (
    <div className="kouan-row">
      <div>
        <div>{evidence.fileName}</div>
        <Details parts={details(t, evidence)} />
        <Details parts={foreignDetails(t, evidence)} />
        <Details parts={invoiceDetails(t, evidence)} />
      </div>
      <div className="kouan-row">
        <StatusMark word={evidenceStatusWords[evidence.status]} />
        {children}
      </div>
    </div>
  );
};
