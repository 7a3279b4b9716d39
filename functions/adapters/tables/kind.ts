import { empty, ofAnotherKind, utf16 } from './troubles.ts';

type Signature = { readonly bytes: readonly number[]; readonly what: string };

/** What people upload instead of a table, by its first bytes; its name is never asked. */
const signatures: readonly Signature[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46], what: 'PDF' },
  { bytes: [0x50, 0x4b, 0x05, 0x06], what: 'ZIP' },
  { bytes: [0x1f, 0x8b], what: 'GZIP' },
  { bytes: [0x52, 0x61, 0x72, 0x21], what: 'RAR' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], what: '7Z' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], what: 'PNG' },
  { bytes: [0xff, 0xd8, 0xff], what: 'JPEG' },
];
const zip: readonly number[] = [0x50, 0x4b, 0x03, 0x04];
const oldOffice: readonly number[] = [0xd0, 0xcf, 0x11, 0xe0];
const utf16Marks: readonly (readonly number[])[] = [
  [0xff, 0xfe],
  [0xfe, 0xff],
];

const begins = (head: Buffer, bytes: readonly number[]) => bytes.every((byte, n) => head[n] === byte);

/** Some systems name a web page ".xls". */
const isMarkup = (head: Buffer): boolean =>
  /^\s*<(!doctype|html|table|\?xml)/i.test(head.toString('latin1', 0, 200));

const foreignKind = (head: Buffer): string | undefined => {
  if (isMarkup(head)) return 'HTML/XML';
  return signatures.find(({ bytes }) => begins(head, bytes))?.what;
};

/** Without a mark, UTF-16 shows in the zero half of every Latin character. */
const isUtf16 = (head: Buffer): boolean => {
  if (utf16Marks.some((mark) => begins(head, mark))) return true;
  const sample = head.subarray(0, 1024);
  const zeros = sample.filter((byte) => byte === 0).length;
  return zeros > sample.length / 10;
};

/** How a file is to be read, by its beginning. Stops at what is certainly no table. */
export const kindOf = (head: Buffer): 'text' | 'zip' | 'old-workbook' => {
  if (head.length === 0) throw empty();
  if (begins(head, zip)) return 'zip';
  if (begins(head, oldOffice)) return 'old-workbook';
  const kind = foreignKind(head);
  if (kind) throw ofAnotherKind(kind);
  if (isUtf16(head)) throw utf16();
  return 'text';
};
