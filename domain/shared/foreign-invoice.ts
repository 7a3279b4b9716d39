import * as z from 'zod';
import { checkIdentifier, type Identifier } from './identifier.ts';
import { normaliseIdentifier } from './normalise.ts';

const foreignNumber: Identifier = {
  code: 'INVOICE-FOREIGN',
  name: { zh: '外国发票号码', en: 'number of a foreign invoice' },
  shape: /^(?=.*\d)[\p{L}\d./_-]{3,40}$/u,
  looks: {
    zh: '发票上所写的号码：3至40位字母、数字或 - / . _，至少一位数字',
    en: 'what its seller wrote: 3 to 40 letters, digits or - / . _, and at least one digit',
  },
  clause: '境外开具的发票以开票方编号为准',
};

/** A number as its seller wrote it; whose it is, only the seller's name tells. */
export const ForeignInvoiceNumber = z.string().regex(foreignNumber.shape).brand<'ForeignInvoiceNumber'>();
export type ForeignInvoiceNumber = z.infer<typeof ForeignInvoiceNumber>;

/** Letters of Russian invoices that nobody tells from ours by eye, and dashes of every length. */
const lookAlikes: Readonly<Record<string, string>> = {
  А: 'A',
  В: 'B',
  Е: 'E',
  К: 'K',
  М: 'M',
  Н: 'H',
  О: 'O',
  Р: 'P',
  С: 'C',
  Т: 'T',
  У: 'Y',
  Х: 'X',
  '‐': '-',
  '‑': '-',
  '–': '-',
  '—': '-',
  '−': '-',
};

const check = checkIdentifier(foreignNumber, ForeignInvoiceNumber);

/** Kept as it looks: whichever keyboard typed it, the same number is the same text. */
export const checkForeignInvoiceNumber = (typed: string) =>
  check([...normaliseIdentifier(typed)].map((sign) => lookAlikes[sign] ?? sign).join(''));
