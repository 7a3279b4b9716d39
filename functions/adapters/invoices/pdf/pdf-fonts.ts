import type { PdfObjects } from './pdf-objects.ts';
import { statements } from './pdf-statements.ts';
import { asArray, asDict, bytesOf, nameOf, type PdfDict, type PdfValue } from './pdf-values.ts';

/** Turns the bytes of a string into text, by the font in which it is set; nothing where the font does not tell. */
export type Decode = (bytes: string) => string | undefined;

/** The encodings of Chinese fonts that a file need not bring (ISO 32000-1, table 118). */
const encodings: Readonly<Record<string, string>> = {
  'UniGB-UCS2-H': 'utf-16be',
  'UniGB-UCS2-V': 'utf-16be',
  'UniGB-UTF16-H': 'utf-16be',
  'UniGB-UTF16-V': 'utf-16be',
  'GB-EUC-H': 'gb18030',
  'GB-EUC-V': 'gb18030',
  'GBK-EUC-H': 'gb18030',
  'GBK-EUC-V': 'gb18030',
  'GBKp-EUC-H': 'gb18030',
  'GBK2K-H': 'gb18030',
  'GBK2K-V': 'gb18030',
};

const mostCodes = 70_000;

const decoded = (bytes: string, encoding: string): string =>
  new TextDecoder(encoding).decode(Buffer.from(bytes, 'latin1'));

const codeOf = (bytes: string): number =>
  Buffer.from(bytes, 'latin1').readUIntBE(0, Math.min(bytes.length, 6));

const textAt = (first: string, offset: number): string => {
  const text = decoded(first, 'utf-16be');
  const last = text.codePointAt(text.length - 1) ?? 0;
  return offset === 0 ? text : text.slice(0, -1) + String.fromCodePoint(Math.min(last + offset, 0x10ffff));
};

/** The text of each code, and how many bytes codes have. `left` is how many more are taken. */
type Codes = { readonly texts: Map<string, string>; readonly lengths: Set<number>; left: number };

const keyed = (code: number, length: number): string => `${length} ${code}`;

const add = (codes: Codes, code: number, length: number, text: string): void => {
  codes.left -= 1;
  codes.texts.set(keyed(code, length), text);
};

const addLength = ({ lengths }: Codes, [from]: readonly PdfValue[]): void => {
  lengths.add(Math.max(bytesOf(from)?.length ?? 1, 1));
};

const addChar = (codes: Codes, [from, to]: readonly PdfValue[]): void => {
  const code = bytesOf(from) ?? '';
  if (code !== '' && codes.left > 0)
    add(codes, codeOf(code), code.length, decoded(bytesOf(to) ?? '', 'utf-16be'));
};

const addRange = (codes: Codes, [from, to, text]: readonly PdfValue[]): void => {
  const [first = '', last = ''] = [bytesOf(from), bytesOf(to)];
  if (first === '' || last === '') return;
  const each = asArray(text);
  const textOf = (n: number) =>
    each ? decoded(bytesOf(each[n]) ?? '', 'utf-16be') : textAt(bytesOf(text) ?? '', n);
  const size = codeOf(last) - codeOf(first);
  for (let n = 0; n <= size && codes.left > 0; n += 1) add(codes, codeOf(first) + n, first.length, textOf(n));
};

/** What stands before each of these words, in groups of so many. */
const sections: Readonly<
  Record<string, readonly [size: number, take: (codes: Codes, group: readonly PdfValue[]) => void]>
> = {
  endcodespacerange: [2, addLength],
  endbfchar: [2, addChar],
  endbfrange: [3, addRange],
};

/** So many at a time; what is left over at the end is none. */
const groupsOf = (values: readonly PdfValue[], size: number): PdfValue[][] =>
  Array.from({ length: Math.floor(values.length / size) }, (_, n) => values.slice(n * size, (n + 1) * size));

/** The table that a font brings so that its text can be copied (ISO 32000-1, 9.10.3). */
const toUnicode = (cmap: string): Codes => {
  const codes: Codes = { texts: new Map(), lengths: new Set(), left: mostCodes };
  for (const { word, args } of statements(cmap)) {
    const [size, take] = sections[word] ?? [];
    if (size && take) for (const group of groupsOf(args, size)) take(codes, group);
  }
  return codes;
};

const byTable =
  ({ texts, lengths }: Codes): Decode =>
  (bytes) => {
    const sizes = [...lengths].toSorted((a, b) => b - a);
    let text = '';
    for (let at = 0; at < bytes.length; ) {
      const size =
        sizes.find((one) => texts.has(keyed(codeOf(bytes.slice(at, at + one)), one))) ?? sizes[0] ?? 1;
      text += texts.get(keyed(codeOf(bytes.slice(at, at + size)), size)) ?? '';
      at += size;
    }
    return text;
  };

const unreadable: Decode = () => undefined;

/** A font of our letters may rename some of them; then only its own table would tell. */
const byLetters = (encoding: PdfValue | undefined): Decode =>
  asDict(encoding)?.has('Differences') ? unreadable : (bytes) => decoded(bytes, 'windows-1252');

export const decoderOf = ({ get, dataOf }: PdfObjects, font: PdfDict): Decode => {
  const cmap = dataOf(font.get('ToUnicode'));
  if (cmap !== undefined) return byTable(toUnicode(cmap));
  const encoding = get(font.get('Encoding'));
  const known = encodings[nameOf(encoding) ?? ''];
  if (known) return (bytes) => decoded(bytes, known);
  return nameOf(font.get('Subtype')) === 'Type0' ? unreadable : byLetters(encoding);
};
