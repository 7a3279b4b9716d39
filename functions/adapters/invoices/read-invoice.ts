import { Readable } from 'node:stream';
import type { InvoiceFields } from '#domain/subsidy/invoices/invoice-fields.ts';
import { type Archive, archiveOf } from '../tables/workbook/archive.ts';
import { spooled } from '../tables/workbook/spooled.ts';
import { damaged, unpacksTooLarge } from '../tables/workbook/troubles.ts';
import { fieldsOfLeaves } from './fields-of-leaves.ts';
import type { InvoiceKind } from './invoice-kind.ts';
import { leavesOf } from './leaves.ts';
import { ofdFields } from './ofd-fields.ts';
import { pdfFields } from './pdf/pdf-fields.ts';

/** An invoice with a thousand items has a twentieth of this. */
const largestXml = 16 * 1024 * 1024;

/** An XML that is a file of its own, read as the only part of an archive is. */
const alone = (file: Buffer): Archive => ({
  names: ['invoice.xml'],
  sizeOf: () => file.length,
  part: async function* () {
    yield file;
  },
});

const xmlFields = async (file: Buffer): Promise<InvoiceFields> => {
  if (file.length > largestXml) throw unpacksTooLarge('XML');
  return fieldsOfLeaves(await leavesOf(alone(file), 'invoice.xml'));
};

const fromOfd = async (file: Buffer): Promise<InvoiceFields> => {
  const zip = await spooled(Readable.from([file]));
  try {
    const archive = await archiveOf(zip);
    if (!archive.names.includes('ofd.xml')) throw damaged('OFD.xml');
    return await ofdFields(archive);
  } finally {
    zip.close();
  }
};

const silent: InvoiceFields = { items: [] };

const readers: Readonly<Record<InvoiceKind, (file: Buffer) => InvoiceFields | Promise<InvoiceFields>>> = {
  xml: xmlFields,
  ofd: fromOfd,
  pdf: pdfFields,
  picture: () => silent,
};

/** What a file says of its invoice. What cannot be read at all, or means harm, throws as a table does. */
export const invoiceFields = async (kind: InvoiceKind, file: Buffer): Promise<InvoiceFields> =>
  readers[kind](file);
