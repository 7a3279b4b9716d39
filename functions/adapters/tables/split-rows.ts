import { cutShort, empty, lineTooLong } from './troubles.ts';
import { longestLine } from './whole-lines.ts';

/** One row of a file as it stands there, and the line on which it begins. The header is a row like any other. */
export type Row = { readonly line: number; readonly cells: string[] };

/** What parts cells and what parts lines in this file. */
export type Marks = { readonly delimiter: string; readonly newline: string };

/** A cell, and where the mark stands that ends it. */
type Cell = { readonly text: string; readonly end: number };
/** A record, where the next begins, and how many lines it takes. */
type Found = { readonly cells: string[]; readonly next: number; readonly lines: number };

const quote = '"';

const endOf = (text: string, mark: string, from: number): number => {
  const at = text.indexOf(mark, from);
  return at < 0 ? text.length : at;
};

const withoutReturn = (text: string): string => (text.endsWith('\r') ? text.slice(0, -1) : text);

/** The quote that closes; two in a row are one that belongs to the cell. */
const closingQuote = (text: string, from: number): number => {
  let at = text.indexOf(quote, from);
  while (at >= 0 && text[at + 1] === quote) at = text.indexOf(quote, at + 2);
  return at;
};

const plainCell = (text: string, from: number, { delimiter, newline }: Marks): Cell => {
  const lineEnd = endOf(text, newline, from);
  const end = Math.min(endOf(text, delimiter, from), lineEnd);
  const cell = text.slice(from, end);
  return { text: end === lineEnd ? withoutReturn(cell) : cell, end };
};

/** What stands between a closing quote and the next mark is kept as it is; an open quote gives nothing. */
const quotedCell = (text: string, from: number, marks: Marks): Cell | undefined => {
  const close = closingQuote(text, from + 1);
  if (close < 0) return undefined;
  const inner = text.slice(from + 1, close).replaceAll('""', quote);
  const rest = plainCell(text, close + 1, marks);
  return { text: inner + rest.text, end: rest.end };
};

/** A quote counts where a cell begins with it; elsewhere it is an inch sign. */
const cellAt = (text: string, from: number, marks: Marks): Cell | undefined =>
  text[from] === quote ? quotedCell(text, from, marks) : plainCell(text, from, marks);

const linesIn = (text: string, newline: string): number => text.split(newline).length;

const recordWithQuotes = (text: string, from: number, marks: Marks): Found | undefined => {
  const cells: string[] = [];
  let at = from;
  for (;;) {
    const cell = cellAt(text, at, marks);
    if (!cell) return undefined;
    cells.push(cell.text);
    at = cell.end + 1;
    if (text[cell.end] !== marks.delimiter)
      return { cells, next: at, lines: linesIn(text.slice(from, cell.end), marks.newline) };
  }
};

/** The record that begins here, or nothing where its quotes are still open. Most lines have none, and are only split. */
const recordAt = (text: string, from: number, marks: Marks): Found | undefined => {
  const end = endOf(text, marks.newline, from);
  const line = text.slice(from, end);
  return line.includes(quote)
    ? recordWithQuotes(text, from, marks)
    : { cells: withoutReturn(line).split(marks.delimiter), next: end + 1, lines: 1 };
};

/** The records of a text, up to one whose quotes are still open. */
const recordsIn = (text: string, marks: Marks): Found[] => {
  const found: Found[] = [];
  for (let from = 0; from < text.length; ) {
    const record = recordAt(text, from, marks);
    if (!record) break;
    found.push(record);
    from = record.next;
  }
  return found;
};

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

/**
 * Takes the whole lines of a file, some at a time, to rows. Blank lines are passed over, and counted: a row keeps the
 * number that the person sees in the spreadsheet.
 */
const splitter = (marks: Marks) => {
  let line = 1;
  let open = '';
  return {
    split: (lines: string): Row[] => {
      const text = open + lines;
      const found = recordsIn(text, marks);
      const rows = found.flatMap((record) => {
        const row = { line, cells: record.cells };
        line += record.lines;
        return isBlank(row.cells) ? [] : [row];
      });
      open = text.slice(found.at(-1)?.next ?? 0);
      if (open.length > longestLine) throw lineTooLong(line);
      return rows;
    },
    end: (): void => {
      if (open !== '') throw cutShort(line);
    },
  };
};

/** The rows of a file, one after another. Throws TableUnreadable where its quotes never close, or nothing is in it. */
export async function* splitRows(texts: AsyncIterable<string>, marks: Marks): AsyncGenerator<Row> {
  const { split, end } = splitter(marks);
  let count = 0;
  for await (const text of texts) {
    const rows = split(text);
    count += rows.length;
    yield* rows;
  }
  end();
  if (count === 0) throw empty();
}
