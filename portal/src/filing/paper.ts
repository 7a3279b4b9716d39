import { documentLimit } from '#domain/filing/document.ts';
import { tooLarge } from '#domain/shared/file-size.ts';
import type { Refusal } from '../api/refusal.ts';
import { bytes } from '../parts/format.ts';

/** How each kind begins; the server looks at the same bytes again. */
const beginnings: readonly (readonly [contentType: string, head: readonly number[]])[] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
];

export const headLength = 8;

/** What a paper is by its first bytes, whatever its name says. */
export const paperKind = (head: Uint8Array): string | undefined =>
  beginnings.find(([, begins]) => begins.every((byte, at) => head[at] === byte))?.[0];

const empty: Refusal = {
  code: 'DOCUMENT-EMPTY',
  found: bytes(0),
  reason: { zh: '文件是空的。', en: 'The file is empty.' },
  next: { zh: '请重新导出或扫描后上传。', en: 'Export or scan it again, then upload it.' },
};

const unwelcome = (fileName: string): Refusal => ({
  code: 'DOCUMENT-KIND',
  found: fileName,
  expected: { zh: 'PDF、PNG 或 JPEG', en: 'PDF, PNG or JPEG' },
  reason: { zh: '文件内容不是可接受的格式。', en: 'The content of the file is not of an accepted kind.' },
  next: { zh: '请上传 PDF 或清晰图片。', en: 'Upload the PDF or a clear picture of it.' },
});

type Paper = { readonly fileName: string; readonly size: number; readonly head: Uint8Array };

/** What speaks against a paper before it is sent; the kind it is where nothing does. */
export const lookAt = ({ fileName, size, head }: Paper): { contentType: string } | { refusal: Refusal } => {
  if (size === 0) return { refusal: empty };
  const large = tooLarge(size, documentLimit);
  if (large) return { refusal: large };
  const contentType = paperKind(head);
  return contentType ? { contentType } : { refusal: unwelcome(fileName) };
};
