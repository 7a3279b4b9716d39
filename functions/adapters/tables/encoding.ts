import { isAscii, isUtf8 } from 'node:buffer';
import type { Encoding } from './table.ts';
import { endsMidCharacter, holdsNul, inNoEncoding, notInEncoding } from './troubles.ts';
import type { Lines } from './whole-lines.ts';

/** GB18030 reads whatever GBK and GB2312 wrote. */
const decoders = {
  'utf-8': new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }),
  gb18030: new TextDecoder('gb18030', { fatal: true, ignoreBOM: true }),
};

const utf8Mark = Buffer.from([0xef, 0xbb, 0xbf]);

const decoded = (bytes: Uint8Array, encoding: Encoding, stream = false): string | undefined => {
  try {
    // A decoder of its own, where half a character may be left in it.
    return stream
      ? new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream })
      : decoders[encoding].decode(bytes);
  } catch {
    return undefined;
  }
};

type Line = { readonly line: number; readonly bytes: Buffer };

const eachLine = ({ line, bytes, newline }: Lines): Line[] => {
  const lines: Line[] = [];
  for (let from = 0; from < bytes.length; ) {
    const at = bytes.indexOf(newline, from);
    const to = at < 0 ? bytes.length : at + 1;
    lines.push({ line: line + lines.length, bytes: bytes.subarray(from, to) });
    from = to;
  }
  return lines;
};

/** Chinese in UTF-8 and nothing else beyond ASCII: four such characters in a row of GBK bytes are no accident. */
const isPlainlyUtf8 = ({ bytes }: Line): boolean => {
  if (isAscii(bytes) || !isUtf8(bytes)) return false;
  const beyond = [...bytes.toString('utf8')].filter((char) => char > '\u007f');
  return beyond.length >= 4 && beyond.every((char) => char >= '\u0800');
};

/** A few Chinese characters of GBK may be UTF-8 by accident, for letters that no goods are described in. */
const isLikely = (text: string): boolean =>
  /[\u0800-\uffff]/.test(text) || !/[\u0250-\u036f\u0460-\u07ff]/.test(text);

/**
 * UTF-8 where the beginning is UTF-8, else GB18030. Text that is UTF-8 but for some lines is taken as UTF-8, and refused
 * at those lines: read as GB18030 it would become other characters without anybody noticing.
 */
export const encodingOf = (head: Lines, ended: boolean): Encoding => {
  if (head.bytes.subarray(0, 3).equals(utf8Mark)) return 'utf-8';
  const text = decoded(head.bytes, 'utf-8', !ended);
  if (text !== undefined) return isLikely(text) ? 'utf-8' : 'gb18030';
  return eachLine(head).some(isPlainlyUtf8) ? 'utf-8' : 'gb18030';
};

const isHalf = ({ bytes }: Line, encoding: Encoding): boolean => decoded(bytes, encoding, true) !== undefined;

const shownChars = 80;

/** The line as a person would know it again: mostly it is text in the other encoding. */
const shown = ({ bytes }: Line, encoding: Encoding): string => {
  const other = encoding === 'utf-8' ? 'gb18030' : 'utf-8';
  const text = decoded(bytes, other) ?? new TextDecoder(encoding).decode(bytes);
  return text.trim().slice(0, shownChars);
};

/** Which lines it is that cannot be read, and whether the file only ends too early. */
const troubleIn = (lines: Lines, encoding: Encoding): Error => {
  const beyondAscii = eachLine(lines).filter(({ bytes }) => !isAscii(bytes));
  const broken = beyondAscii.filter(({ bytes }) => decoded(bytes, encoding) === undefined);
  const [first, ...others] = broken;
  if (!first) return inNoEncoding();
  if (!first.bytes.includes(lines.newline) && isHalf(first, encoding)) return endsMidCharacter(first.line);
  if (lines.line === 1 && broken.length === beyondAscii.length) return inNoEncoding();
  return notInEncoding(first.line, encoding, shown(first, encoding), others.length === 0);
};

const nulLine = (lines: Lines): number =>
  eachLine(lines).find(({ bytes }) => bytes.includes(0))?.line ?? lines.line;

/** Whole lines as text. What is not in the encoding is refused by its line, never replaced. */
export const textOf = (lines: Lines, encoding: Encoding): string => {
  if (lines.bytes.includes(0)) throw holdsNul(nulLine(lines));
  const text = decoded(lines.bytes, encoding);
  if (text === undefined) throw troubleIn(lines, encoding);
  return lines.line === 1 && text.startsWith('\ufeff') ? text.slice(1) : text;
};
