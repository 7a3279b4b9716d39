import { normaliseText } from '../../shared/normalise.ts';
import { type Layout, misfit, readHeader } from '../../shared/read-table.ts';
import type { ListEntry } from '../lists/list.ts';
import { listColumns } from '../lists/list-entry-file.ts';
import { alreadySeen } from './already-seen.ts';
import { passedOver } from './passed-over.ts';
import { type Cells, readEntry } from './read-entry.ts';
import type { Judged } from './report.ts';

/** One row of a table as it stands there; lines are numbered as a person sees them. */
export type TableRow = { readonly line: number; readonly cells: readonly string[] };

/** An official table has no batch: it is the whole of its version. */
export const officialColumns = listColumns.map((column) =>
  column.key === 'batch' ? { ...column, required: false } : column,
);

const isBlank = (cell: string): boolean => normaliseText(cell) === '';

export const textOf = (cells: readonly string[]): string =>
  cells
    .map(normaliseText)
    .filter((cell) => cell !== '')
    .join(' | ')
    .slice(0, 300);

const cellsUnder = ({ places }: Layout, cells: readonly string[]): Cells => {
  const under = (key: string) => cells[places.find((one) => one.key === key)?.place ?? -1] ?? '';
  return {
    batch: under('batch'),
    line: under('line'),
    tariff: under('tariff'),
    name: under('name'),
    remark: under('remark'),
  };
};

/** Spreadsheets leave out blank cells at the end of a row; one too many means that the others have moved. */
const hasMoved = ({ width }: Layout, cells: readonly string[]): boolean =>
  cells.slice(width).some((cell) => !isBlank(cell));

type Verdict = Omit<Judged, 'line' | 'text'>;

/** Takes one row after another under a header, each to what becomes of it. */
export const rowJudge = (header: Layout, firstBatch: string) => {
  let layout = header;
  let batch = firstBatch;
  let above: ListEntry | undefined;
  const seen = alreadySeen();

  const asEntry = (line: number, cells: Cells): Verdict => {
    batch = normaliseText(cells.batch) || batch;
    const read = readEntry(line, cells, batch, above);
    if (!read.ok) return { refusals: read.refusals };
    const { refusals, notices } = seen(line, read.entry);
    return refusals.length > 0 ? { refusals } : { entry: read.entry, repairs: read.repairs, notices };
  };

  const verdictOn = ({ line, cells }: TableRow): Verdict => {
    const again = readHeader(officialColumns, cells);
    if (again.ok) {
      // Every page may have its own order of columns.
      layout = again.value;
      return { as: 'header' };
    }
    const texts = cellsUnder(layout, cells);
    const as = passedOver(cells, texts.tariff);
    if (as) return { as };
    return hasMoved(layout, cells) ? { refusals: [misfit(layout.width, line, cells)] } : asEntry(line, texts);
  };

  return (row: TableRow): Judged => {
    const verdict = verdictOn(row);
    above = verdict.entry;
    return { line: row.line, text: textOf(row.cells), ...verdict };
  };
};
