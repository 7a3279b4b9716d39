import type { Manner, Row } from '../table.ts';
import { empty } from '../troubles.ts';
import { longestLine } from '../whole-lines.ts';
import type { Archive } from './archive.ts';
import { type Book, cellText } from './cell-text.ts';
import { hiddenColumn, hiddenRow } from './concerns.ts';
import { fillDown } from './fill-down.ts';
import { mostColumns, mostText } from './limits.ts';
import { readMerged } from './merged.ts';
import type { Said } from './said.ts';
import { type WrittenRow, writtenRows } from './sheet-cells.ts';
import { rowTooLong, tooWide, unpacksTooLarge } from './troubles.ts';
import type { Sheet } from './workbook.ts';

const isBlank = (text: string): boolean => text.trim() === '';

/** A row weighs no more than a line of a CSV may. One long text may be shared by all its cells. */
const mustBeLight = (line: number, weight: number): void => {
  if (weight > longestLine) throw rowTooLong(line);
};

/** The texts of a row in their columns. What is blank beyond the last column that is read is not there. */
const textsOf = ({ line, cells }: WrittenRow, book: Book): string[] => {
  const texts: string[] = [];
  let weight = 0;
  for (const cell of cells) {
    const text = cellText(cell, line, book);
    weight += text.length;
    mustBeLight(line, weight);
    if (cell.column < mostColumns) texts[cell.column] = text;
    else if (!isBlank(text)) throw tooWide(line);
  }
  return Array.from(texts, (text) => text ?? '');
};

/** Cells that stand to the right of the table, or are missing there, make no difference unless something is in them. */
const align = (cells: string[], width: number): void => {
  while (cells.length > width && isBlank(cells.at(-1) ?? '')) cells.pop();
  while (cells.length < width) cells.push('');
};

/** All rows together weigh no more than the file may when it is unpacked. */
const weigher = (part: string) => {
  let total = 0;
  return ({ line, cells }: Row): void => {
    const weight = cells.reduce((sum, { length }) => sum + length, 0);
    mustBeLight(line, weight);
    total += weight;
    if (total > mostText) throw unpacksTooLarge(part);
  };
};

/** What a person does not see was read all the same. */
const sayHidden = (
  { line, isHidden, firstHiddenColumn }: WrittenRow,
  width: number,
  { once }: Said,
): void => {
  if (isHidden) once(hiddenRow(line));
  if (firstHiddenColumn < width) once(hiddenColumn(firstHiddenColumn));
};

/** Rows that hold something, the first of them being the header; the others are as wide as it is. */
async function* filledRows(
  archive: Archive,
  { part }: Sheet,
  book: Book,
  manner: Manner,
): AsyncGenerator<Row> {
  const { said } = book;
  const fill = fillDown(await readMerged(archive, part), said, manner);
  let width = 0;
  for await (const written of writtenRows(archive, part)) {
    const cells = textsOf(written, book);
    if (cells.every(isBlank)) continue;
    align(cells, width);
    const isHeader = width === 0;
    width ||= cells.length;
    fill(written.line, cells, manner === 'titled' ? mostColumns : width, isHeader);
    sayHidden(written, width, said);
    yield { line: written.line, cells };
  }
}

/**
 * The rows of a sheet as a CSV of it would have them: blank rows are passed over and keep their numbers. Where cells
 * cannot be read, all of them are known at the end, and no row behind the first of them is handed out.
 */
export async function* sheetRows(
  archive: Archive,
  sheet: Sheet,
  book: Book,
  manner: Manner,
): AsyncGenerator<Row> {
  const weigh = weigher(sheet.part);
  let isEmpty = true;
  for await (const row of filledRows(archive, sheet, book, manner)) {
    isEmpty = false;
    weigh(row);
    if (book.said.isSound()) yield row;
  }
  book.said.end();
  if (isEmpty) throw empty();
}
