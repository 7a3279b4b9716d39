import { lineTooLong } from './troubles.ts';

/** Some whole lines of a file, and the number of the first. The last of the file may lack its end. */
export type Lines = { readonly line: number; readonly bytes: Buffer; readonly newline: number };

export const longestLine = 256 * 1024;

const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** Lines end with LF or CRLF; with CR alone in files of old systems. Neither byte is ever part of a character. */
export const newlineOf = (head: Buffer): number =>
  !head.includes(lineFeed) && head.includes(carriageReturn) ? carriageReturn : lineFeed;

const count = (bytes: Buffer, newline: number): number => {
  let n = 0;
  for (let at = bytes.indexOf(newline); at >= 0; at = bytes.indexOf(newline, at + 1)) n += 1;
  return n;
};

/** The file in pieces that end where a line ends, so that no character is ever cut in two. */
export async function* wholeLines(source: AsyncIterable<Buffer>, newline: number): AsyncGenerator<Lines> {
  let line = 1;
  let rest = Buffer.alloc(0);
  for await (const chunk of source) {
    const bytes = Buffer.concat([rest, chunk]);
    const end = bytes.lastIndexOf(newline) + 1;
    const piece = bytes.subarray(0, end);
    rest = bytes.subarray(end);
    if (end > 0) yield { line, bytes: piece, newline };
    line += count(piece, newline);
    if (rest.length > longestLine) throw lineTooLong(line);
  }
  if (rest.length > 0) yield { line, bytes: rest, newline };
}
