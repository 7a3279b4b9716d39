import type { Bilingual } from '#domain/shared/bilingual.ts';
import { accepted, type Checked, refused } from '#domain/shared/checked.ts';
import type { Refusal } from '#domain/shared/refusal.ts';
import type { Invoice } from '#domain/subsidy/invoices/invoice.ts';
import { invoiceOf } from '#domain/subsidy/invoices/invoice-fields.ts';
import type { EvidenceKind } from '#domain/subsidy/lists/list-kind.ts';
import { type InvoiceKind, invoiceKindOf } from '../../adapters/invoices/invoice-kind.ts';
import { invoiceFields } from '../../adapters/invoices/read-invoice.ts';
import { TableUnreadable } from '../../adapters/tables/table-unreadable.ts';
import type { Arrived } from '../../files/arrived.ts';

type Welcome = {
  readonly kinds: readonly InvoiceKind[];
  readonly expected: Bilingual;
  readonly next: Bilingual;
};

const papers: Welcome = {
  kinds: ['pdf', 'picture'],
  expected: { zh: 'PDF、PNG 或 JPEG', en: 'PDF, PNG or JPEG' },
  next: { zh: '请上传 PDF 或清晰图片。', en: 'Upload the PDF or a clear picture of it.' },
};
const invoices: Welcome = {
  kinds: ['xml', 'ofd', 'pdf', 'picture'],
  expected: {
    zh: '数电票 XML、OFD、PDF，或 PNG、JPEG 图片',
    en: 'XML, OFD or PDF of the invoice, or a PNG or JPEG',
  },
  next: {
    zh: '请上传数电票原件（XML 或 OFD 最好），或清晰图片。',
    en: 'Upload the invoice as it was issued, best as XML or OFD, or a clear picture of it.',
  },
};

const welcomeFor = (kind: EvidenceKind): Welcome => (kind === 'invoice' ? invoices : papers);

const unwelcome = (found: string, { expected, next }: Welcome): Refusal => ({
  code: 'EVIDENCE-KIND',
  severity: 'hard',
  found,
  expected,
  reason: { zh: '文件内容不是可接受的格式。', en: 'The content of the file is not of an accepted kind.' },
  next,
});

/** The guards of our tables look at these files too, and say it in the words of tables. */
const troubles: Readonly<Record<string, Bilingual>> = {
  'TABLE-XLSX-DOCTYPE': {
    zh: '文件内有文档类型声明（DTD），发票不会有这种内容。',
    en: 'The file declares a document type (DTD), which no invoice does.',
  },
  'TABLE-XLSX-UNPACKS-TOO-LARGE': {
    zh: '文件解压后过大，不像一张发票。',
    en: 'Unpacked, the file is too large for an invoice.',
  },
  'TABLE-XLSX-PASSWORD': { zh: '文件设有密码，无法读取。', en: 'The file opens with a password only.' },
};
const damaged: Bilingual = {
  zh: '发票文件已损坏、不完整，或编码不正确。',
  en: 'The file of the invoice is damaged, cut short, or in another encoding.',
};

const unreadable = ({ refusals: [first] }: TableUnreadable): Refusal => ({
  code: 'INVOICE-UNREADABLE',
  severity: 'hard',
  ...(first?.found ? { found: first.found } : {}),
  expected: invoices.expected,
  reason: troubles[first?.code ?? ''] ?? damaged,
  next: {
    zh: '请重新下载发票原件后上传；没有原件的，请上传清晰图片并填写号码和金额。',
    en: 'Download the invoice again and upload that; or upload a clear picture, and type its number and amount.',
  },
});

/** What a paper says of itself, where it says anything. Only an invoice is read; of all others only the kind is looked at. */
const saidBy = async (kind: InvoiceKind, file: Buffer, of: EvidenceKind): Promise<Invoice | undefined> => {
  if (of !== 'invoice' || kind === 'picture') return undefined;
  const invoice = invoiceOf(kind, await invoiceFields(kind, file));
  const isSilent = invoice.number === undefined && invoice.amountFen === undefined;
  return isSilent ? undefined : invoice;
};

/** Holds a paper against what it says it is, and reads it where it is an invoice. */
export const readDocument = async (
  { body, contentType }: Arrived,
  of: EvidenceKind,
): Promise<Checked<Invoice | undefined>> => {
  const welcome = welcomeFor(of);
  const kind = invoiceKindOf(contentType);
  if (!kind || !welcome.kinds.includes(kind)) return refused(unwelcome(contentType, welcome));
  try {
    return accepted(await saidBy(kind, body, of));
  } catch (error) {
    if (error instanceof TableUnreadable) return refused(unreadable(error));
    throw error;
  }
};
