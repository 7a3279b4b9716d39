import { fileTypeFromBuffer } from 'file-type';

export type InvoiceKind = 'xml' | 'ofd' | 'pdf' | 'picture';

const kinds: Readonly<Record<string, InvoiceKind>> = {
  'application/pdf': 'pdf',
  'application/xml': 'xml',
  'application/zip': 'ofd',
  'application/ofd': 'ofd',
  'image/png': 'picture',
  'image/jpeg': 'picture',
};

const enough = 4100;

/** A byte order mark or a space may stand before the first tag. */
const isXml = (head: Buffer): boolean =>
  /^(\ufeff)?\s*<(\?xml|[A-Za-z])/.test(head.toString('utf8')) &&
  !/^\s*<(!doctype )?html/i.test(head.toString('utf8'));

/** What a file is, by its bytes and never by its name; where it is nothing that an invoice may be, what it seems to be. */
export const invoiceKindOf = async (
  file: Buffer,
): Promise<{ readonly kind: InvoiceKind | undefined; readonly seems: string }> => {
  const head = file.subarray(0, enough);
  const mime = (await fileTypeFromBuffer(head))?.mime ?? (isXml(head) ? 'application/xml' : 'unknown');
  return { kind: kinds[mime], seems: mime };
};
