import type { Refusal } from '../../shared/refusal.ts';
import { isSameName } from '../../shared/same-name.ts';
import type { Evidence } from '../claims/claim.ts';
import type { Claimant } from './claimant.ts';
import { knownBy } from './invoice-number.ts';
import type { Cancellation } from './red.ts';
import { invoicesIn, isInvoice, isRed } from './sums.ts';

/** What an invoice is held against. */
export type InvoiceFacts = {
  readonly claimant: Claimant;
  readonly cancelled: ReadonlyMap<string, Cancellation>;
};

/** Why an invoice does not count, and no line that names it. */
type Objection = (one: Evidence, facts: InvoiceFacts) => Refusal | undefined;

const askWhoever = {
  zh: '请换上有效发票；只冲销了一部分，或认为有误的，请向牵头部门说明并提供依据。',
  en: 'Bring a valid invoice; where only a part was cancelled, or this is wrong, tell the leading department and show why.',
};

const isIssuedTo = ({ invoice }: Evidence, { name, creditCode }: Claimant): boolean => {
  const { buyer } = invoice ?? {};
  if (buyer?.creditCode && creditCode) return buyer.creditCode === creditCode;
  return buyer?.name === undefined || isSameName(buyer.name, name);
};

const issuedToAnother: Objection = (one, { claimant }) =>
  isIssuedTo(one, claimant)
    ? undefined
    : {
        code: 'SU-109',
        at: one.fileName,
        found: [one.documentNumber, one.invoice?.buyer.name, one.invoice?.buyer.creditCode]
          .filter(Boolean)
          .join(' '),
        expected: {
          zh: `购买方为 ${claimant.name} ${claimant.creditCode ?? ''}`.trim(),
          en: `issued to ${claimant.name} ${claimant.creditCode ?? ''}`.trim(),
        },
        reason: {
          zh: '发票的购买方不是申报主体，该发票及其明细不计入。',
          en: 'The invoice is issued to somebody else; neither it nor its lines count.',
        },
        next: {
          zh: '请换上开给本主体的发票；如认为有误，请向牵头部门说明并提供依据。',
          en: 'Bring the invoice that is issued to you; if this is wrong, tell the leading department and show why.',
        },
      };

const cancelledByRed: Objection = ({ fileName, documentNumber = '' }, { cancelled }) => {
  const by = cancelled.get(documentNumber);
  return (
    by && {
      code: 'SU-111',
      at: fileName,
      found: documentNumber,
      expected: { zh: '未被红冲的发票', en: 'an invoice that was not cancelled' },
      reason: {
        zh: `该发票已被红字发票 ${by.red} 冲销，该发票及其明细不计入。`,
        en: `The red invoice ${by.red} cancels this one; neither it nor its lines count.`,
      },
      next: askWhoever,
    }
  );
};

/** A red one takes away; it is no fault that it is there, but nothing was spent by it. */
const redItself: Objection = (one) =>
  isRed(one)
    ? {
        code: 'SU-111',
        at: one.fileName,
        found: one.documentNumber ?? '',
        expected: { zh: '蓝字发票', en: 'an invoice that is not red' },
        reason: {
          zh: '红字发票不是支出，其明细不计入。',
          en: 'Nothing is spent by a red invoice; its lines do not count.',
        },
        next: {
          zh: '请改填对应的蓝字发票号码，或删除该行。',
          en: 'Name the invoice that was paid, or remove the line.',
        },
      }
    : undefined;

type Objections = Readonly<Record<string, readonly Objection[]>>;

/** Under the code of the rule that a programme names; where it names none, nobody objects. */
const toInvoices: Objections = { 'SU-109': [issuedToAnother], 'SU-111': [cancelledByRed] };

/** The same, and what is no fault of an invoice and still lets it carry no line. */
const toTheirLines: Objections = { ...toInvoices, 'SU-111': [cancelledByRed, redItself] };

const firstOf = (
  objections: readonly Objection[] = [],
  one: Evidence,
  facts: InvoiceFacts,
): Refusal | undefined =>
  objections.map((objection) => objection(one, facts)).find((refusal) => refusal !== undefined);

/** All that one rule objects to the invoices of a claim. */
export const objectionsOf = (
  code: string,
  evidence: readonly Evidence[],
  facts: InvoiceFacts,
): readonly Refusal[] => invoicesIn(evidence).flatMap((one) => firstOf(toInvoices[code], one, facts) ?? []);

/** Invoices, by what they are known by, that do not count under these rules, each with the first reason. */
export const unfitInvoices = (
  rules: readonly string[],
  evidence: readonly Evidence[],
  facts: InvoiceFacts,
): ReadonlyMap<string, Refusal> => {
  const objections = rules.flatMap((code) => toTheirLines[code] ?? []);
  return new Map(
    invoicesIn(evidence).flatMap((one) => {
      const refusal = firstOf(objections, one, facts);
      return refusal && one.documentNumber ? [[knownBy(one), refusal] as const] : [];
    }),
  );
};

/** The papers of a claim without the invoices that do not count. */
export const fitEvidence = (
  facts: InvoiceFacts & {
    readonly evidence: readonly Evidence[];
    readonly programme: { readonly rules: readonly string[] };
  },
): readonly Evidence[] => {
  const unfit = unfitInvoices(facts.programme.rules, facts.evidence, facts);
  return facts.evidence.filter((one) => !(isInvoice(one) && unfit.has(knownBy(one))));
};
