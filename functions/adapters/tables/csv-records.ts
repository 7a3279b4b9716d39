/** What separates cells, and the character that ends a line; a carriage return may stand before a line feed. */
export type Marks = { readonly delimiter: string; readonly lineEnd: string };

/** One record: what stands in its cells, how many lines it takes, and where in the text the next one begins. */
type Found = { readonly cells: string[]; readonly lines: number; readonly next: number };
type Cell = { readonly cell: string; readonly end: number };

const quote = '"';

/** How long the end of a line is that stands here; 0 where none does. */
const lineEndAt = (text: string, at: number, lineEnd: string): number => {
  if (text[at] === '\r' && text[at + 1] === '\n') return 2;
  return text[at] === lineEnd ? 1 : 0;
};

/** Where the quote closes that was opened before `from`; two together are a quote in the cell. */
const closingQuote = (text: string, from: number): number => {
  let at = text.indexOf(quote, from);
  while (at >= 0 && text[at + 1] === quote) at = text.indexOf(quote, at + 2);
  return at;
};

const linesIn = (cells: readonly string[], lineEnd: string): number =>
  cells.reduce((sum, cell) => sum + cell.split(lineEnd).length - 1, 1);

/** A record that has quotes, cell by cell; nothing where a quote is still open at the end of the text. */
const quotedRecords = (text: string, { delimiter, lineEnd }: Marks) => {
  const endsCell = (at: number): boolean =>
    at >= text.length || text[at] === delimiter || lineEndAt(text, at, lineEnd) > 0;

  const plainCell = (from: number): Cell => {
    let end = from;
    while (!endsCell(end)) end += 1;
    return { cell: text.slice(from, end), end };
  };

  /** What follows the closing quote makes the quotes part of the cell. */
  const quotedCell = (from: number): Cell | undefined => {
    const closing = closingQuote(text, from + 1);
    if (closing < 0) return undefined;
    const within = text.slice(from + 1, closing).replaceAll('""', quote);
    if (endsCell(closing + 1)) return { cell: within, end: closing + 1 };
    const { cell, end } = plainCell(closing);
    return { cell: quote + within + cell, end };
  };

  /** A quote opens a cell where the cell begins, and nowhere else: an inch sign in a name is no quote. */
  const cellAt = (from: number) => (text[from] === quote ? quotedCell(from) : plainCell(from));

  return (from: number): Found | undefined => {
    const cells: string[] = [];
    let found = cellAt(from);
    for (; found; found = cellAt(found.end + 1)) {
      cells.push(found.cell);
      if (text[found.end] === delimiter) continue;
      const next = found.end + lineEndAt(text, found.end, lineEnd);
      return { cells, lines: linesIn(cells, lineEnd), next };
    }
    return undefined;
  };
};

/** A record without quotes, as nearly every one is. */
const plainRecords = (text: string, { delimiter, lineEnd }: Marks) => {
  const isReturn = (at: number) => lineEnd === '\n' && text[at] === '\r';
  return (from: number, end: number): Found => {
    const last = end < text.length && end > from && isReturn(end - 1) ? end - 1 : end;
    const cells = text.slice(from, last).split(delimiter);
    return { cells, lines: 1, next: end + lineEndAt(text, end, lineEnd) };
  };
};

/** Where a character stands next, at or behind a place; the end of the text where it stands nowhere. Places only grow. */
const nextPlaceOf = (text: string, character: string) => {
  let place = -1;
  return (from: number): number => {
    if (place >= from) return place;
    const found = text.indexOf(character, from);
    place = found < 0 ? text.length : found;
    return place;
  };
};

/**
 * Takes the records of a text by where they begin; nothing where there is none, or one goes on beyond it. Beginnings are
 * asked for in their order.
 */
export const csvRecords = (text: string, marks: Marks) => {
  const plain = plainRecords(text, marks);
  const quoted = quotedRecords(text, marks);
  const nextQuote = nextPlaceOf(text, quote);
  const nextLineEnd = nextPlaceOf(text, marks.lineEnd);
  return (from: number): Found | undefined => {
    if (from >= text.length) return undefined;
    const end = nextLineEnd(from);
    return nextQuote(from) < end ? quoted(from) : plain(from, end);
  };
};
