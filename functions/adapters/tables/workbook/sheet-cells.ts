import { longestLine } from '../whole-lines.ts';
import type { Archive } from './archive.ts';
import { columnOf } from './cell-name.ts';
import { damaged, rowTooLong } from './troubles.ts';
import { type Attributes, type Handlers, isTrue, xmlPieces } from './xml.ts';

/** A cell as the file writes it. `value` is undefined where the file has none, which is not the same as empty. */
export type WrittenCell = {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  value: string | undefined;
  isFormula: boolean;
};
export type WrittenRow = {
  readonly line: number;
  readonly isHidden: boolean;
  /** Infinity where the sheet hides no column. */
  readonly firstHiddenColumn: number;
  readonly cells: readonly WrittenCell[];
};

/** What a sheet can hold at all. */
const lastLine = 1_048_576;
const lastColumn = 16_384;

/** Within a cell: where its value stands, as a value or as text in runs. */
const valued = new Set(['v', 't']);

const blank: WrittenCell = { column: -1, type: 'n', style: 0, value: undefined, isFormula: false };

/** Follows the elements within one cell after another. How a text is pronounced (rPh) is no part of it. */
const cellReader = () => {
  let cell = blank;
  let isOpen = false;
  let isText = false;
  let pronunciations = 0;
  return {
    isOpen: () => isOpen,
    begin: (column: number, { t = 'n', s = '0' }: Attributes) => {
      cell = { column, type: t, style: Number(s), value: undefined, isFormula: false };
      isOpen = true;
      pronunciations = 0;
    },
    open: (name: string) => {
      if (name === 'f') cell.isFormula = true;
      if (name === 'rPh') pronunciations += 1;
      isText = valued.has(name) && pronunciations === 0;
      if (isText) cell.value ??= '';
    },
    text: (words: string) => {
      if (isText) cell.value += words;
    },
    close: (name: string) => {
      isText = false;
      if (name === 'rPh') pronunciations -= 1;
    },
    end: (): WrittenCell => {
      isOpen = false;
      return cell;
    },
  };
};

/** A format alone is no content. */
const isContent = ({ value, isFormula }: WrittenCell): boolean => isFormula || Boolean(value);

/** Follows the elements of a sheet and hands over each row that ends. Lines and columns may be left out, never go back. */
const rowReader = (part: string, found: (row: WrittenRow) => void): Handlers => {
  const cell = cellReader();
  let line = 0;
  let isHidden = false;
  let firstHiddenColumn = Number.POSITIVE_INFINITY;
  let column = -1;
  let cells: WrittenCell[] = [];
  let weight = 0;

  const openColumn = ({ min, hidden }: Attributes) => {
    if (isTrue(hidden)) firstHiddenColumn = Math.min(firstHiddenColumn, Number(min) - 1);
  };
  const openRow = ({ r, hidden }: Attributes) => {
    const next = r === undefined ? line + 1 : Number(r);
    if (!(next > line && next <= lastLine)) throw damaged(`${part}: <row r="${r}">`);
    line = next;
    isHidden = isTrue(hidden);
    cells = [];
    column = -1;
    weight = 0;
  };
  const text = (words: string) => {
    weight += words.length;
    if (weight > longestLine) throw rowTooLong(line);
    cell.text(words);
  };
  const openCell = (attributes: Attributes) => {
    const { r } = attributes;
    const next = r === undefined ? column + 1 : columnOf(r);
    if (!(next > column && next < lastColumn)) throw damaged(`${part}: <c r="${r}">`);
    column = next;
    cell.begin(column, attributes);
  };
  const closeCell = () => {
    const ended = cell.end();
    if (isContent(ended)) cells.push(ended);
  };
  const opens = new Map([
    ['col', openColumn],
    ['row', openRow],
    ['c', openCell],
  ]);
  const closes = new Map([
    ['c', closeCell],
    ['row', () => found({ line, isHidden, firstHiddenColumn, cells })],
  ]);
  return {
    open: (name, attributes) => (cell.isOpen() ? cell.open(name) : opens.get(name)?.(attributes)),
    text,
    close: (name) => {
      cell.close(name);
      closes.get(name)?.();
    },
  };
};

/** The rows of a sheet as they come. */
export async function* writtenRows(archive: Archive, part: string): AsyncGenerator<WrittenRow> {
  const ready: WrittenRow[] = [];
  const reader = rowReader(part, (row) => ready.push(row));
  for await (const _ of xmlPieces(archive, part, reader)) yield* ready.splice(0);
}
