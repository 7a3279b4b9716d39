import type { Refusal } from '../../shared/refusal.ts';
import { isSameName } from '../../shared/same-name.ts';
import type { Evidence } from '../claims/claim.ts';
import type { Claimant } from './claimant.ts';
import type { Cancellation } from './red.ts';
import { isInvoice } from './sums.ts';

/** What an invoice is held against. */
export type InvoiceFacts = {
  readonly claimant: Claimant;
  readonly cancelled: ReadonlyMap<string, Cancellation>;
};

/** Why an invoice does not count, and no line that names it. */
type Objection = (one: Evidence, facts: InvoiceFacts) => Refusal | undefined;

const askWhoever = {
  zh: '如认为有误，请向牵头部门说明并提供依据。',
  en: 'If this is wrong, tell the leading department and show why.',
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
        at: one.id,
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

const cancelledByRed: Objection = ({ id, documentNumber = '' }, { cancelled }) => {
  const by = cancelled.get(documentNumber);
  return (
    by && {
      code: 'SU-111',
      at: id,
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

/** Under the code of the rule that a programme names; where it names none, nobody objects. */
const objections: Readonly<Record<string, Objection>> = {
  'SU-109': issuedToAnother,
  'SU-111': cancelledByRed,
};

/** All that one rule objects to the invoices of a claim. */
export const objectionsOf = (
  code: string,
  evidence: readonly Evidence[],
  facts: InvoiceFacts,
): readonly Refusal[] => evidence.filter(isInvoice).flatMap((one) => objections[code]?.(one, facts) ?? []);

/** Numbers of invoices that do not count under these rules, each with the first reason. */
export const unfitInvoices = (
  rules: readonly string[],
  evidence: readonly Evidence[],
  facts: InvoiceFacts,
): ReadonlyMap<string, Refusal> =>
  new Map(
    rules.toReversed().flatMap((code) =>
      evidence.filter(isInvoice).flatMap((one) => {
        const refusal = objections[code]?.(one, facts);
        return refusal && one.documentNumber ? [[one.documentNumber, refusal] as const] : [];
      }),
    ),
  );
