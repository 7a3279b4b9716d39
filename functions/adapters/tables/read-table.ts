import { type Encoding, encodingOf, textOf } from './encoding.ts';
import { headOf } from './head.ts';
import { mustBeText } from './kind.ts';
import { type Row, splitRows } from './split-rows.ts';
import { type Lines, longestLine, newlineOf, wholeLines } from './whole-lines.ts';

export type { Row };
export type Table = { readonly encoding: Encoding; readonly rows: AsyncIterable<Row> };

const delimiters = [',', '\t', ';'];

/** Commas, unless the first line has more of something else. */
const delimiterOf = (firstLine: string): string =>
  delimiters.reduce((best, one) => (firstLine.split(one).length > firstLine.split(best).length ? one : best));

const firstLine = ({ bytes, newline }: Lines): string => {
  const end = bytes.indexOf(newline);
  return bytes.toString('latin1', 0, end < 0 ? longestLine : end);
};

async function* textsOf(lines: AsyncIterable<Lines>, encoding: Encoding): AsyncGenerator<string> {
  for await (const piece of lines) yield textOf(piece, encoding);
}

/**
 * Reads a CSV as it comes, in UTF-8 or GBK/GB18030, never more than a piece of it at a time. A line too long or too
 * short is a row like any other: whoever knows the header refuses it. What is no table throws TableUnreadable, here or
 * while the rows are read.
 */
export const readTable = async (source: AsyncIterable<Uint8Array>): Promise<Table> => {
  const { head, ended, whole } = await headOf(source);
  mustBeText(head);
  const newline = newlineOf(head);
  const beginning = { line: 1, bytes: head, newline };
  const encoding = encodingOf(beginning, ended);
  const marks = { delimiter: delimiterOf(firstLine(beginning)), newline: String.fromCharCode(newline) };
  return { encoding, rows: splitRows(textsOf(wholeLines(whole, newline), encoding), marks) };
};
