export type InvoiceKind = 'xml' | 'ofd' | 'pdf' | 'picture';

const kinds: Readonly<Record<string, InvoiceKind>> = {
  'application/pdf': 'pdf',
  'application/xml': 'xml',
  'application/zip': 'ofd',
  'application/ofd': 'ofd',
  'image/png': 'picture',
  'image/jpeg': 'picture',
};

/** What an invoice may be, by the type that was found in its bytes; nothing where it is none of these. */
export const invoiceKindOf = (contentType: string): InvoiceKind | undefined => kinds[contentType];
