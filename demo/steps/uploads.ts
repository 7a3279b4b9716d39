import { randomUUID } from 'node:crypto';
import type { Stage } from '../stage.ts';
import { invoiceOf } from '../world/invoices.ts';
import type { Subject } from '../world/subjects.ts';
import { pdf, type WaybillFile } from '../world/waybills.ts';
import { put } from './papers.ts';

export const claimPath = ({ subjectId }: Subject) => `/applicant/subsidy/${subjectId}/claims`;

export type Evidence = {
  readonly id: string;
  readonly kind: string;
  readonly status: string;
  readonly totals?: { readonly lines: number; readonly accepted: number };
};

type Upload = {
  readonly kind: string;
  readonly fileName: string;
  readonly bytes: Buffer;
  readonly contentType: string;
  readonly documentNumber?: string;
  readonly amountFen?: number;
};

export const upload = async (stage: Stage, subject: Subject, claimId: string, file: Upload) => {
  const { bytes, ...said } = file;
  const path = `${claimPath(subject)}/${claimId}/evidence/${randomUUID()}`;
  const { uploadUrl } = await stage
    .as(subject.clerk)
    .put<{ uploadUrl: string }>(path, { ...said, bytes: bytes.length });
  await put(uploadUrl, file);
};

/** Digital invoices come as XML and are read; one of the three was photographed, and is typed. */
const invoicePapers = ({ name, subjectId }: Subject, { invoices }: WaybillFile): Upload[] =>
  invoices.map(({ number, amountFen, issuedOn }, n) =>
    n === 2
      ? {
          kind: 'invoice',
          fileName: `发票${n + 1}（扫描件）.pdf`,
          bytes: pdf(number),
          contentType: 'application/pdf',
          documentNumber: number,
          amountFen,
        }
      : {
          kind: 'invoice',
          fileName: `数电票${n + 1}.xml`,
          bytes: Buffer.from(invoiceOf({ name, code: subjectId, number, amountFen, issuedOn })),
          contentType: 'application/xml',
        },
  );

/** For every invoice a receipt of the same amount. */
const receipts = ({ invoices }: WaybillFile): Upload[] =>
  invoices.map(({ number, amountFen }, n) => ({
    kind: 'receipt',
    fileName: `回单${n + 1}.pdf`,
    bytes: pdf(`receipt ${number}`),
    contentType: 'application/pdf',
    documentNumber: `HD${number.slice(5)}`,
    amountFen,
  }));

/** The waybill file of a claim with its invoices and receipts: seven files, straight to the store. */
export const uploadAll = async (stage: Stage, subject: Subject, claimId: string, file: WaybillFile) => {
  const { fileName, bytes } = file;
  await upload(stage, subject, claimId, { kind: 'waybills', fileName, bytes, contentType: 'text/csv' });
  for (const paper of [...invoicePapers(subject, file), ...receipts(file)])
    await upload(stage, subject, claimId, paper);
};

export const evidenceOf = async (
  stage: Stage,
  subject: Subject,
  claimId: string,
): Promise<readonly Evidence[]> =>
  (await stage.as(subject.clerk).get<{ evidence: Evidence[] }>(`${claimPath(subject)}/${claimId}`)).evidence;

export const allRead = (evidence: readonly Evidence[]) =>
  evidence.length >= 7 && evidence.every(({ status }) => status !== 'awaiting-upload');
