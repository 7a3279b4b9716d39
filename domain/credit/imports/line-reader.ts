import { type Cells, cellReader, type Values } from '../../shared/cells.ts';
import type { Checked, Read } from '../../shared/checked.ts';
import { type Column, type Layout, readRow } from '../../shared/read-table.ts';
import { located, onLine, type Refusal } from '../../shared/refusal.ts';
import { type Agreement, contradictions } from './contradictions.ts';

/** A line of a file about credit: where it stands, and of whom it speaks. The header is line 1. */
export type Line = { readonly line: number; readonly subjectId: string };

/** By whose hand, when, and under which id a line becomes an entry. */
export type Hand = { readonly id: string; readonly by: string; readonly at: string };

/** The cells of a line as they are written, by column; blank ones are left out. */
type Texts = Readonly<Record<string, string>>;

/** By column, what is asked of a cell that only others give its sense; nothing where those are wrong themselves. */
type Across = Readonly<Record<string, Checked<unknown> | undefined>>;

/** How the lines of a kind of file are read: a table of checks, and what holds between cells and between lines. */
export type LineTable<C extends Cells, A extends Across, L extends Line> = {
  readonly cells: C;
  readonly across: (texts: Texts) => A;
  readonly lineOf: (values: { readonly line: number } & Values<C>, across: A) => L | undefined;
  readonly agreement: Agreement<L>;
};

export type ReadLine<L extends Line> = (line: number, cells: readonly string[]) => Read<L>;

const refusalsAcross = (line: number, across: Across): Refusal[] =>
  Object.entries(across).flatMap(([column, checked]) =>
    checked?.ok === false ? [located(checked.refusal, onLine(line, column))] : [],
  );

/** One line by itself: what it states, or all that is wrong with it. */
const aloneReader = <C extends Cells, A extends Across, L extends Line>(
  { cells: table, across, lineOf }: LineTable<C, A, L>,
  layout: Layout,
): ReadLine<L> => {
  const readCells = cellReader(table, layout);
  return (line, cells) => {
    const row = readRow(layout, line, cells);
    if (!row.ok) return { ok: false, refusals: [row.refusal] };
    const [read, together] = [readCells(line, cells), across(row.value)];
    const value = read.ok ? lineOf(read.value, together) : undefined;
    if (value) return { ok: true, value };
    return { ok: false, refusals: [...(read.ok ? [] : read.refusals), ...refusalsAcross(line, together)] };
  };
};

/** Reads a file line by line, in their order; a line must not contradict one above it. */
export const lineReader = <C extends Cells, A extends Across, L extends Line>(
  table: LineTable<C, A, L>,
  layout: Layout,
): ReadLine<L> => {
  const readAlone = aloneReader(table, layout);
  const contradicted = contradictions(table.agreement);
  return (line, cells) => {
    const read = readAlone(line, cells);
    const refusals = read.ok ? contradicted(read.value) : [];
    return refusals.length > 0 ? { ok: false, refusals } : read;
  };
};

/** The columns as a program sends them: all there, in the order of the table. */
export const layoutOf = (columns: readonly Column[]): Layout => ({
  width: columns.length,
  places: columns.map(({ key }, place) => ({ key, place })),
  unknown: [],
});
