import { accepted, type Checked, type Read, refused } from './checked.ts';
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

const missing = ({ zh, en }: Column, header: readonly string[]): Refusal => ({
  code: 'TABLE-COLUMN-MISSING',
  severity: 'hard',
  at: onLine(1),
  found: header.join(', ').slice(0, 300),
  expected: { zh: `列“${zh}”`, en: `a column "${en}"` },
  reason: { zh: `文件缺少“${zh}”列。`, en: `The file has no column "${en}".` },
  next: { zh: '请使用下载的模板，或补上该列。', en: 'Use the template, or add the column.' },
});

const repeated = ({ zh, en }: Column, header: readonly string[]): Refusal => ({
  code: 'TABLE-COLUMN-TWICE',
  severity: 'hard',
  at: onLine(1, en),
  found: header.join(', ').slice(0, 300),
  reason: { zh: `“${zh}”列出现了不止一次。`, en: `The column "${en}" stands there more than once.` },
  next: { zh: '请只保留一列。', en: 'Keep one of them.' },
});

const placesOf = (column: Column, names: readonly string[]): number[] => {
  const known = namesOf(column);
  return names.flatMap((name, place) => (known.includes(name) ? [place] : []));
};

const complaint = (column: Column, places: readonly number[], header: readonly string[]): Refusal[] => {
  if (places.length > 1) return [repeated(column, header)];
  return places.length === 0 && column.required ? [missing(column, header)] : [];
};

/** Reads the header: columns may stand in any order and bear any of their names. */
export const readHeader = (columns: readonly Column[], header: readonly string[]): Read<Layout> => {
  const names = header.map(bare);
  const found = columns.map((column) => ({ column, places: placesOf(column, names) }));
  const refusals = found.flatMap(({ column, places }) => complaint(column, places, header));
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
