import type { Read } from '../../shared/checked.ts';
import { readHeader } from '../../shared/read-table.ts';
import { located, onLine, type Refusal } from '../../shared/refusal.ts';
import { officialColumns, rowJudge, type TableRow, textOf } from './judge-rows.ts';
import { type Judged, type ListImport, reportOn } from './report.ts';

/** Of a table without a header, the row that comes nearest to one says what is missing. */
const noHeader = (rows: readonly TableRow[]): readonly Refusal[] =>
  rows
    .map(({ line, cells }) => {
      const read = readHeader(officialColumns, cells);
      return read.ok ? [] : read.refusals.map((refusal) => located(refusal, onLine(line)));
    })
    .reduce((least, refusals) => (refusals.length < least.length ? refusals : least));

const empty: Refusal = {
  code: 'TABLE-EMPTY',
  severity: 'hard',
  reason: { zh: '文件中没有任何行。', en: 'The file has no rows.' },
  next: { zh: '请上传公布的清单。', en: 'Upload the list as published.' },
};

const title = ({ line, cells }: TableRow): Judged => ({
  line,
  text: textOf(cells),
  as: textOf(cells) === '' ? 'blank' : 'title',
});

/**
 * Reads an official table: titles above the header, headings and footnotes between the rows. Nothing is dropped: every
 * row is an entry, or refused, or passed over, and the report says which.
 */
export const importList = (
  rows: readonly TableRow[],
  { batch }: { readonly batch: string },
): Read<ListImport> => {
  if (rows.length === 0) return { ok: false, refusals: [empty] };
  const first = rows.findIndex(({ cells }) => readHeader(officialColumns, cells).ok);
  const header = readHeader(officialColumns, rows[first]?.cells ?? []);
  if (!header.ok) return { ok: false, refusals: noHeader(rows) };
  const judge = rowJudge(header.value, batch);
  return { ok: true, value: reportOn([...rows.slice(0, first).map(title), ...rows.slice(first).map(judge)]) };
};
