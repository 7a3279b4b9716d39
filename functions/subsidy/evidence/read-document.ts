import { fileTypeFromBuffer } from 'file-type';
import type { Evidence } from '#domain/subsidy/claims/claim.ts';
import type { Ports } from '../../ports.ts';

/** What an invoice or a receipt may be, by its bytes and never by its name. */
const welcome: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF',
  'image/png': 'PNG',
  'image/jpeg': 'JPEG',
};

const headOf = async (bytes: AsyncIterable<Uint8Array>): Promise<Buffer> => {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of bytes) {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= 4100) break;
  }
  return Buffer.concat(chunks);
};

const unwelcome = (found: string): Evidence['findings'] => [
  {
    code: 'EVIDENCE-KIND',
    severity: 'hard',
    found,
    expected: { zh: 'PDF、PNG 或 JPEG', en: 'PDF, PNG or JPEG' },
    reason: { zh: '文件内容不是可接受的格式。', en: 'The content of the file is not of an accepted kind.' },
    next: { zh: '请上传发票或回单的 PDF 或清晰图片。', en: 'Upload the PDF or a clear picture of it.' },
  },
];

/** Holds a document against what it says it is. */
export const readDocument = async (
  { evidence: files }: Pick<Ports, 'evidence'>,
  { objectKey }: Evidence,
): Promise<Pick<Evidence, 'status' | 'findings'>> => {
  const kind = await fileTypeFromBuffer(await headOf(await files.read(objectKey)));
  const mime = kind?.mime ?? 'unknown';
  return welcome[mime]
    ? { status: 'read', findings: [] }
    : { status: 'unreadable', findings: unwelcome(mime) };
};
