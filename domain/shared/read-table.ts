import { accepted, type Checked, type Read, refused } from './checked.ts';
import { mappedMissing, missing, repeated, shared } from './header-refusals.ts';
import { halfWidth, normaliseText } from './normalise.ts';
import { onLine, type Refusal } from './refusal.ts';

/** A column of a file that people fill in: the key it has here, and every name it has there. */
export type Column = {
  readonly key: string;
  readonly zh: string;
  readonly en: string;
  readonly aliases?: readonly string[];
  readonly required: boolean;
};

/** Which header stands for a column, by the column's key, as it is written in the file: remembered from an earlier one. */
export type Mapping = Readonly<Record<string, string>>;

/** Where each known column stands in this file, and which columns nobody asked for. */
export type Layout = {
  readonly width: number;
  readonly places: readonly { readonly key: string; readonly place: number }[];
  readonly unknown: readonly string[];
};

/** Names of columns are compared without case, spaces, units in brackets and marks of obligation. */
const bare = (name: string): string =>
  halfWidth(normaliseText(name))
    .replace(/\(.*?\)|[\s*_-]/g, '')
    .toLowerCase();

const namesOf = ({ key, zh, en, aliases = [] }: Column): string[] => [key, zh, en, ...aliases].map(bare);

const placesWhere = (names: readonly string[], is: (name: string) => boolean): number[] =>
  names.flatMap((name, place) => (is(name) ? [place] : []));

/** As it is written, so that 价格（元） and 价格（美元） are two; else as names are compared. */
const placesOfMapped = (wanted: string, header: readonly string[]): number[] => {
  const exact = placesWhere(header, (name) => name.trim() !== '' && name.trim() === wanted.trim());
  if (exact.length > 0 || bare(wanted) === '') return exact;
  return placesWhere(header, (name) => bare(name) === bare(wanted));
};

/** A column, the name that the mapping gives it, and where it stands. */
type Placed = { readonly column: Column; readonly mapped: string | undefined; readonly places: number[] };

/** What the mapping takes, it takes from all other columns, whatever their names. */
const placed = (columns: readonly Column[], header: readonly string[], mapping: Mapping): Placed[] => {
  const mappedTo = new Map(Object.entries(mapping));
  const wanted = columns.map((column) => ({ column, mapped: mappedTo.get(column.key) }));
  const taken = new Set(
    wanted.flatMap(({ mapped }) => (mapped === undefined ? [] : placesOfMapped(mapped, header))),
  );
  const names = header.map((name, place) => (taken.has(place) ? '' : bare(name)));
  return wanted.map(({ column, mapped }) => {
    const known = namesOf(column);
    const places =
      mapped === undefined
        ? placesWhere(names, (name) => known.includes(name))
        : placesOfMapped(mapped, header);
    return { column, mapped, places };
  });
};

const absent = ({ column, mapped }: Placed, header: readonly string[]): Refusal[] => {
  if (mapped !== undefined) return [mappedMissing(column, mapped, header)];
  return column.required ? [missing(column, header)] : [];
};

const complaint = (one: Placed, all: readonly Placed[], header: readonly string[]): Refusal[] => {
  const { column, mapped, places } = one;
  if (places.length === 0) return absent(one, header);
  if (places.length > 1) return [repeated(column, header)];
  const isShared = all.some((other) => other !== one && other.places.some((place) => places.includes(place)));
  return mapped !== undefined && isShared ? [shared(column, mapped)] : [];
};

/**
 * Reads the header: columns may stand in any order and bear any of their names. Where a mapping names the header of a
 * column, that one counts and no other.
 */
export const readHeader = (
  columns: readonly Column[],
  header: readonly string[],
  mapping: Mapping = {},
): Read<Layout> => {
  const found = placed(columns, header, mapping);
  const refusals = found.flatMap((one) => complaint(one, found, header));
  if (refusals.length > 0) return { ok: false, refusals };
  const places = found.flatMap((f) => f.places.map((place) => ({ key: f.column.key, place })));
  const taken = new Set(places.map(({ place }) => place));
  const unknown = header.filter((name, place) => !taken.has(place) && name.trim() !== '');
  return { ok: true, value: { width: header.length, places, unknown } };
};

const isFilled = (cell: string): boolean => cell.trim() !== '';

/** A line too long or too short: its cells may have shifted, and nobody can tell which. */
export const misfit = (width: number, line: number, cells: readonly string[]): Refusal => ({
  code: cells.length > width ? 'TABLE-LINE-TOO-LONG' : 'TABLE-LINE-TOO-SHORT',
  severity: 'hard',
  at: onLine(line),
  found: `${cells.length}`,
  expected: { zh: `${width} 列`, en: `${width} columns` },
  reason: {
    zh: `第 ${line} 行有 ${cells.length} 列，表头有 ${width} 列。`,
    en: `Line ${line} has ${cells.length} columns, the header has ${width}.`,
  },
  next: {
    zh: '请检查该行是否有多余的逗号，或文件是否被截断。',
    en: 'Look for a stray comma in that line, or for a file cut short.',
  },
});

/** One line under its header, as texts by key; blank cells are left out. */
export const readRow = (
  { width, places }: Layout,
  line: number,
  cells: readonly string[],
): Checked<Readonly<Record<string, string>>> => {
  if (cells.length !== width) return refused(misfit(width, line, cells));
  const texts = places.map(({ key, place }) => [key, cells[place] ?? ''] as const);
  return accepted(Object.fromEntries(texts.filter(([, cell]) => isFilled(cell))));
};
