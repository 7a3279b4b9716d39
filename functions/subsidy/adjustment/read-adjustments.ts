import { readHeader } from '#domain/shared/read-table.ts';
import { onLine, type Refusal } from '#domain/shared/refusal.ts';
import { adjustmentColumns, adjustmentReader } from '#domain/subsidy/adjustment/adjustment-file.ts';
import { readTable } from '../../adapters/tables/read-table.ts';
import type { Row } from '../../adapters/tables/table.ts';
import { TableUnreadable } from '../../adapters/tables/table-unreadable.ts';
import type { Said } from './check-lines.ts';

const mostRows = 20_000;

const tooLong: Refusal = {
  code: 'ADJUSTMENT-FILE-TOO-LONG',
  severity: 'hard',
  expected: { zh: `不超过 ${mostRows} 行`, en: `at most ${mostRows} rows` },
  reason: { zh: '文件的行数过多。', en: 'The file has too many rows.' },
  next: { zh: '请分成几个文件上传。', en: 'Split it into several files.' },
};

const nothingInIt: Refusal = {
  code: 'TABLE-EMPTY',
  severity: 'hard',
  reason: { zh: '文件里只有表头，没有内容。', en: 'There is nothing under the header of the file.' },
  next: { zh: '请填写行号、金额、理由和说明后上传。', en: 'Fill in line, amount, reason and words.' },
};

const readerFor = (header: readonly string[]) => {
  const layout = readHeader(adjustmentColumns, header);
  if (!layout.ok) throw new TableUnreadable(layout.refusals);
  return adjustmentReader(layout.value);
};

type ReadRow = ReturnType<ReturnType<typeof readerFor>>;

/** Every row under the header; no longer a file than anybody makes by hand. */
const readRows = async (rows: AsyncIterable<Row>): Promise<{ line: number; read: ReadRow }[]> => {
  const all: { line: number; read: ReadRow }[] = [];
  let read: ReturnType<typeof readerFor> | undefined;
  for await (const { line, cells } of rows) {
    if (read) all.push({ line, read: read(line, cells) });
    else read = readerFor(cells);
    if (all.length > mostRows) throw new TableUnreadable([tooLong]);
  }
  if (all.length === 0) throw new TableUnreadable([nothingInIt]);
  return all;
};

/** What a file of adjustments asks for, each with its place; or all that is wrong with it, as TableUnreadable. */
export const readAdjustments = async (source: AsyncIterable<Uint8Array>): Promise<Said[]> => {
  const rows = await readRows((await readTable(source)).rows);
  const refusals = rows.flatMap(({ read }) => (read.ok ? [] : [...read.refusals]));
  if (refusals.length > 0) throw new TableUnreadable(refusals);
  return rows.flatMap(({ line, read }) => (read.ok ? [{ ...read.value, at: onLine(line) }] : []));
};
