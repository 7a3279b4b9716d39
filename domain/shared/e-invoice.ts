import * as z from 'zod';
import { checkIdentifier, type Identifier } from './identifier.ts';

const invoiceNumber: Identifier = {
  code: 'INVOICE',
  name: { zh: '发票号码', en: 'invoice number' },
  shape: /^(\d{20}|(\d{10}|\d{12})-\d{8})$/,
  looks: {
    zh: '数电发票20位号码；旧版发票为“10或12位代码-8位号码”',
    en: 'the 20 digits of an e-invoice; an old invoice as code-number, 10 or 12 digits and 8',
  },
  clause: '数电发票号码编码规则：年2、地区2、渠道1、顺序15',
};

/**
 * The key under which an invoice may be used once. A hyphen keeps an old 12-digit code and its number
 * apart from the 20 digits of an e-invoice.
 */
export const InvoiceNumber = z.string().regex(invoiceNumber.shape).brand<'InvoiceNumber'>();
export type InvoiceNumber = z.infer<typeof InvoiceNumber>;

export const checkInvoiceNumber = checkIdentifier(invoiceNumber, InvoiceNumber);

/** An old invoice states its code and its number in two fields. */
export const checkOldInvoice = (code: string, number: string) => checkInvoiceNumber(`${code}-${number}`);
