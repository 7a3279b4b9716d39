import { csvRecords, type Marks } from './csv-records.ts';
import { encodingOf, textOf } from './encoding.ts';
import type { Encoding, Row, Table } from './table.ts';
import { empty, lineTooLong, quoteLeftOpen } from './troubles.ts';
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

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

/**
 * Reads rows out of one text after another, each ending where a line ends. Blank lines are passed over, and counted: a row
 * keeps the number that the person sees in the spreadsheet.
 */
const rowReader = (marks: Marks) => {
  let line = 1;
  let rest = '';

  /** Where the first record begins: between two texts a line may have ended half, in files of old systems. */
  const beginningOf = (text: string): number =>
    rest === '' && marks.lineEnd === '\r' && text.startsWith('\n') ? 1 : 0;

  const refuseTooLong = (length: number): void => {
    if (length > longestLine) throw lineTooLong(line);
  };

  return {
    rowsIn: (text: string): Row[] => {
      const whole = rest + text;
      const recordAt = csvRecords(whole, marks);
      const rows: Row[] = [];
      let at = beginningOf(text);
      for (let found = recordAt(at); found; found = recordAt(at)) {
        refuseTooLong(found.next - at);
        if (!isBlank(found.cells)) rows.push({ line, cells: found.cells });
        line += found.lines;
        at = found.next;
      }
      rest = whole.slice(at);
      refuseTooLong(rest.length);
      return rows;
    },
    end: (): void => {
      if (rest !== '') throw quoteLeftOpen(line);
    },
  };
};

async function* rowsOf(texts: AsyncIterable<string>, marks: Marks): AsyncGenerator<Row> {
  const { rowsIn, end } = rowReader(marks);
  let isEmpty = true;
  for await (const text of texts) {
    const rows = rowsIn(text);
    isEmpty &&= rows.length === 0;
    for (const row of rows) yield row;
  }
  end();
  if (isEmpty) throw empty();
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
  const marks = { delimiter: delimiterOf(firstLine(beginning)), lineEnd: String.fromCharCode(newline) };
  const texts = textsOf(wholeLines(whole, newline), encoding);
  return { format: 'csv', encoding, rows: rowsOf(texts, marks), concerns: [] };
};
