import { type CreditImport, mostLines } from '#domain/credit/imports/credit-import.ts';
import { importColumns } from '#domain/credit/imports/import-columns.ts';
import type { Read } from '#domain/shared/checked.ts';
import { type Layout, readHeader } from '#domain/shared/read-table.ts';
import type { Refusal } from '#domain/shared/refusal.ts';
import { readTable } from '../../adapters/tables/read-table.ts';
import { TableUnreadable } from '../../adapters/tables/table-unreadable.ts';
import type { Ports } from '../../ports.ts';
import { fileKey } from './import-keys.ts';
import { type FiledLine, kindsOfImport, type Reading } from './kinds-of-import.ts';

const noLines: Refusal = {
  code: 'TABLE-EMPTY',
  severity: 'hard',
  reason: { zh: '表头下没有数据。', en: 'There are no lines under the header.' },
  next: { zh: '请按模板填写后上传。', en: 'Fill in the template and upload it.' },
};

const tooMany: Refusal = {
  code: 'CREDIT-TOO-MANY',
  severity: 'hard',
  expected: { zh: `不超过 ${mostLines} 行`, en: `at most ${mostLines} lines` },
  reason: { zh: '文件行数过多。', en: 'The file holds too many lines.' },
  next: { zh: '请分成几个文件导入。', en: 'Split it into several files.' },
};

/** A line as it was written, in the order of the columns, and what it was read to. */
export type LineRead = {
  readonly line: number;
  readonly written: readonly string[];
  readonly read: Read<FiledLine>;
};

/** The cells of known columns, in their order; a column that the file lacks is blank. */
const inOrder = (of: CreditImport['of'], { places }: Layout) => {
  const placeOf = new Map(places.map(({ key, place }) => [key, place]));
  const order = importColumns[of].map(({ key }) => placeOf.get(key) ?? -1);
  return (cells: readonly string[]) => order.map((place) => cells[place] ?? '');
};

/** Every line of a file, read by the terms of the zone; throws TableUnreadable where it is no such file. */
export const linesInFile = async (
  { evidence }: Pick<Ports, 'evidence'>,
  { id, of }: Pick<CreditImport, 'id' | 'of'>,
  reading: Reading,
): Promise<LineRead[]> => {
  const table = await readTable(await evidence.read(fileKey(id)));
  const rows = table.rows[Symbol.asyncIterator]();
  const header = await rows.next();
  const layout = readHeader(importColumns[of], header.done ? [] : header.value.cells);
  if (!layout.ok) {
    await rows.return?.();
    throw new TableUnreadable(layout.refusals);
  }
  const readLine = kindsOfImport[of].reader(reading, layout.value);
  const ordered = inOrder(of, layout.value);
  const lines: LineRead[] = [];
  for await (const { line, cells } of { [Symbol.asyncIterator]: () => rows }) {
    if (lines.length === mostLines) throw new TableUnreadable([tooMany]);
    lines.push({ line, written: ordered(cells), read: readLine(line, cells) });
  }
  if (lines.length === 0) throw new TableUnreadable([noLines]);
  return lines;
};
