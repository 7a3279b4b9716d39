import { checkInvoiceNumber } from '#domain/shared/e-invoice.ts';
import type { Refusal } from '#domain/shared/refusal.ts';
import type { Evidence, Stated } from '#domain/subsidy/claims/claim.ts';
import type { EvidenceKind } from '#domain/subsidy/lists/list-kind.ts';

type Body = Stated & { readonly kind: EvidenceKind };

const badNumber = ({ kind, documentNumber }: Body): Refusal[] => {
  if (kind !== 'invoice' || !documentNumber) return [];
  const checked = checkInvoiceNumber(documentNumber);
  return checked.ok ? [] : [{ ...checked.refusal, at: 'documentNumber' }];
};

/** The number as it is kept: an invoice's in its one written form, anybody else's as it was typed. */
const numberOf = ({ kind, documentNumber = '' }: Body): string => {
  const checked = kind === 'invoice' ? checkInvoiceNumber(documentNumber) : undefined;
  return checked?.ok ? checked.value : documentNumber;
};

const repeated = (documentNumber: string, others: readonly Evidence[]): Refusal[] =>
  documentNumber && others.some((other) => other.documentNumber === documentNumber)
    ? [
        {
          code: 'EVIDENCE-TWICE',
          at: 'documentNumber',
          found: documentNumber,
          reason: { zh: '该号码的单据已经上传。', en: 'A document with this number is uploaded already.' },
          next: { zh: '如需更换，请先删除原文件。', en: 'Remove the other one first.' },
        },
      ]
    : [];

/** All that is wrong with what is stated of a paper. */
export const statedDefects = (body: Body, others: readonly Evidence[]): Refusal[] => [
  ...badNumber(body),
  ...repeated(numberOf(body), others),
];

/** What is stated, in its one written form. */
export const statedIn = (body: Body): Stated => {
  const documentNumber = numberOf(body);
  return {
    ...(documentNumber ? { documentNumber } : {}),
    ...(body.amountFen === undefined ? {} : { amountFen: body.amountFen }),
  };
};
