import { createHash } from 'node:crypto';
import { fileTypeFromBuffer } from 'file-type';
import type { SubjectDocument } from '#domain/filing/document.ts';
import { type Refused, refused } from '../../edge/problem.ts';
import type { Ports } from '../../ports.ts';

const welcome = new Set(['application/pdf', 'image/png', 'image/jpeg']);

/** The library tells a file by so many of its first bytes. */
const enough = 4100;

const unwelcome = (found: string) =>
  refused(422, {
    code: 'DOCUMENT-KIND',
    found,
    expected: { zh: 'PDF、PNG 或 JPEG', en: 'PDF, PNG or JPEG' },
    reason: { zh: '文件内容不是可接受的格式。', en: 'The content of the file is not of an accepted kind.' },
    next: { zh: '请上传 PDF 或清晰图片。', en: 'Upload the PDF or a clear picture of it.' },
  });

/** What a paper is, by its bytes and never by its name, and its fingerprint. */
export const readPaper = async (
  { evidence }: Pick<Ports, 'evidence'>,
  { objectKey }: SubjectDocument,
): Promise<{ readonly sha256: string; readonly contentType: string; readonly bytes: number } | Refused> => {
  const hash = createHash('sha256');
  const head: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of await evidence.read(objectKey)) {
    if (bytes < enough) head.push(chunk);
    hash.update(chunk);
    bytes += chunk.length;
  }
  const mime = (await fileTypeFromBuffer(Buffer.concat(head)))?.mime ?? 'unknown';
  return welcome.has(mime) ? { sha256: hash.digest('hex'), contentType: mime, bytes } : unwelcome(mime);
};
