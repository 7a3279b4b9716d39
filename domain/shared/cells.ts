import { accepted, type Checked, missing, refused } from './checked.ts';
import { type Layout, misfit } from './read-table.ts';
import { located, onLine, type Refusal } from './refusal.ts';

type Check<T> = (typed: string) => Checked<T>;

/** How the cell of a column is checked, and what a blank one means. */
type Cell<T> = { readonly check: Check<T>; readonly blank: Checked<T> };

export const filledIn = <T>(check: Check<T>): Cell<T> => ({ check, blank: refused(missing) });
export const orBlank = <T>(check: Check<T | undefined>): Cell<T | undefined> => ({
  check,
  blank: accepted(undefined),
});
export const orElse = <T>(check: Check<T>, value: T): Cell<T> => ({ check, blank: accepted(value) });

/** A line read to its values, with what was remarked on the way, or to all that is wrong with it. */
export type ReadLine<T> =
  | { readonly ok: true; readonly value: T; readonly concerns: readonly Refusal[] }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

export type Cells = Readonly<Record<string, Cell<unknown>>>;
export type Values<C extends Cells> = { readonly [K in keyof C]: C[K] extends Cell<infer T> ? T : never };

const isBlank = (typed: string): boolean => typed === '' || typed.trim() === '';

type Column = Cell<unknown> & { readonly key: string; readonly place: number };

const columnsOf = (table: Cells, { places }: Layout): readonly Column[] => {
  const placeOf = new Map(places.map(({ key, place }) => [key, place]));
  return Object.entries(table).map(([key, cell]) => ({ key, ...cell, place: placeOf.get(key) ?? -1 }));
};

const readCell = ({ check, blank, place }: Column, cells: readonly string[]): Checked<unknown> => {
  const typed = cells[place] ?? '';
  return isBlank(typed) ? blank : check(typed);
};

const saidOf = (read: Checked<unknown>): readonly Refusal[] => (read.ok ? read.concerns : [read.refusal]);

/** As nearly every cell is. */
const isSilent = (read: Checked<unknown>): boolean => read.ok && read.concerns.length === 0;

const tell = (list: Refusal[], said: readonly Refusal[], at: string): void => {
  for (const one of said) list.push(located(one, at));
};

const readLine = (
  columns: readonly Column[],
  empty: Record<string, undefined>,
  line: number,
  cells: readonly string[],
) => {
  const values: Record<string, unknown> = { line, ...empty };
  const refusals: Refusal[] = [];
  const concerns: Refusal[] = [];
  for (const column of columns) {
    const read = readCell(column, cells);
    if (read.ok) values[column.key] = read.value;
    if (!isSilent(read)) tell(read.ok ? concerns : refusals, saidOf(read), onLine(line, column.key));
  }
  return { values, refusals, concerns };
};

/**
 * Reads line after line of a long file by a table of checks, each line to its values or to all that is wrong with it.
 * Where the columns stand is worked out once.
 */
export const cellReader = <C extends Cells>(table: C, layout: Layout) => {
  const columns = columnsOf(table, layout);
  const { width } = layout;
  /** Rows that begin with all their keys are of one shape, and quicker to make and to read. */
  const empty = Object.fromEntries(columns.map(({ key }) => [key, undefined]));
  return (line: number, cells: readonly string[]): ReadLine<{ readonly line: number } & Values<C>> => {
    if (cells.length !== width) return { ok: false, refusals: [misfit(width, line, cells)] };
    const { values, refusals, concerns } = readLine(columns, empty, line, cells);
    if (refusals.length > 0) return { ok: false, refusals };
    // Safe: without a refusal, every key of the table holds what its own check has answered.
    return { ok: true, value: values as { line: number } & Values<C>, concerns };
  };
};
