import { invoiceOf } from '#demo/world/invoices.ts';
import { pdf, waybillFile } from '#demo/world/waybills.ts';

export type Company = {
  readonly n: number;
  readonly subjectId: string;
  readonly name: string;
};

/** A file as a person chooses it from a folder. */
export type Paper = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

type Stated = { readonly paper: Paper; readonly number: string; readonly yuan: string };

const yuan = (fen: number) => (fen / 100).toFixed(2);

const stated = (name: string, number: string, fen: number): Stated => ({
  paper: { name, mimeType: 'application/pdf', buffer: pdf(number) },
  number,
  yuan: yuan(fen),
});

/** Forty good lines and nine bad ones, in GBK, with an invoice and a receipt for every third of them; one is a scan. */
export const papersOf = (company: Company) => {
  const { fileName, bytes, invoices } = waybillFile(
    { ...company, clerk: 'clerk-1', mode: 'border-trade' },
    { lines: 40, encoding: 'gbk', badLines: true },
  );
  const waybills: Paper = { name: fileName, mimeType: 'text/csv', buffer: bytes };
  return {
    waybills,
    digital: invoices.slice(1).map(
      ({ number, amountFen, issuedOn }): Paper => ({
        name: `${number}.xml`,
        mimeType: 'application/xml',
        buffer: Buffer.from(
          invoiceOf({ name: company.name, code: company.subjectId, number, amountFen, issuedOn }),
        ),
      }),
    ),
    scanned: invoices.slice(0, 1).map(({ number, amountFen }) => stated(`${number}.pdf`, number, amountFen)),
    receipts: invoices.map(({ number, amountFen }) =>
      stated(`回单${number.slice(-2)}.pdf`, `HD${number.slice(5)}`, amountFen),
    ),
  };
};
