import { pipeline, Readable } from 'node:stream';
import { CsvError, type Parser, parse } from 'csv-parse';
import { encodingOf, textOf } from './encoding.ts';
import type { Encoding, Row, Table } from './table.ts';
import { empty, lineTooLong, malformed, quoteLeftOpen } from './troubles.ts';
import { type Lines, longestLine, newlineOf, wholeLines } from './whole-lines.ts';

const delimiters = [',', '\t', ';'];

/** Commas, unless the first line has more of something else; what stands in quotes separates nothing. */
const delimiterOf = (firstLine: string): string => {
  const bare = firstLine.replace(/"[^"]*"/g, '');
  const count = (delimiter: string): number => bare.split(delimiter).length;
  return delimiters.reduce((best, one) => (count(one) > count(best) ? one : best));
};

const firstLine = ({ bytes, newline }: Lines): string => {
  const end = bytes.indexOf(newline);
  return bytes.toString('latin1', 0, end < 0 ? longestLine : end);
};

async function* textsOf(lines: AsyncIterable<Lines>, encoding: Encoding): AsyncGenerator<string> {
  for await (const piece of lines) yield textOf(piece, encoding);
}

const troubles: Readonly<Record<string, (line: number) => Error>> = {
  CSV_QUOTE_NOT_CLOSED: quoteLeftOpen,
  CSV_MAX_RECORD_SIZE: lineTooLong,
};

const troubleOf = (error: unknown, line: number): unknown => {
  if (!(error instanceof CsvError)) return error;
  return troubles[error.code]?.(line) ?? malformed(line, error.code);
};

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

const linesIn = (cells: readonly string[], newline: string): number =>
  cells.reduce((sum, cell) => (cell.includes(newline) ? sum + cell.split(newline).length - 1 : sum), 1);

/**
 * Numbers the rows as the parser finds them. Blank lines are passed over, and counted: a row keeps the number that the
 * person sees in the spreadsheet.
 */
const numbering = (newline: string) => {
  let next = 1;
  const begins = new WeakMap<readonly string[], number>();
  return {
    /** Where the row begins that is being parsed. */
    here: () => next,
    beginOf: (cells: readonly string[]): number => begins.get(cells) ?? next,
    number: (cells: string[]): string[] | undefined => {
      begins.set(cells, next);
      next += linesIn(cells, newline);
      return isBlank(cells) ? undefined : cells;
    },
  };
};
type Numbering = ReturnType<typeof numbering>;

async function* rowsOf(parser: Parser, { beginOf, here }: Numbering): AsyncGenerator<Row> {
  let rows = 0;
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      rows += 1;
      yield { line: beginOf(cells), cells };
    }
  } catch (error) {
    throw troubleOf(error, here());
  }
  if (rows === 0) throw empty();
}

/** What stands at the beginning of a file, whether that is all of it, and the whole file. */
type Begun = { readonly head: Buffer; readonly ended: boolean; readonly whole: AsyncIterable<Buffer> };

/**
 * Reads a CSV as it comes, in UTF-8 or GBK/GB18030, never more than a piece of it at a time. A line too long or too
 * short is a row like any other: whoever knows the header refuses it.
 */
export const csvTable = ({ head, ended, whole }: Begun): Table => {
  const newline = newlineOf(head);
  const beginning = { line: 1, bytes: head, newline };
  const encoding = encodingOf(beginning, ended);
  const lineEnd = String.fromCharCode(newline);
  const lines = numbering(lineEnd);
  const parser = parse({
    delimiter: delimiterOf(firstLine(beginning)),
    recordDelimiter: ['\r\n', lineEnd],
    relaxColumnCount: true,
    // An inch sign in a name is no quote.
    relaxQuotes: true,
    maxRecordSize: longestLine,
    onRecord: lines.number,
  });
  const texts = Readable.from(textsOf(wholeLines(whole, newline), encoding));
  // Whatever stops it comes out of the rows.
  pipeline(texts, parser, () => undefined);
  return { format: 'csv', encoding, rows: rowsOf(parser, lines), concerns: [] };
};
