import type { CreditTerms } from '#domain/credit/credit-terms.ts';
import { mostLines } from '#domain/credit/imports/credit-import.ts';
import { gradeColumns } from '#domain/credit/imports/grade-columns.ts';
import { gradeReader } from '#domain/credit/imports/grade-file.ts';
import type { GradeLine } from '#domain/credit/imports/grade-line.ts';
import type { Read } from '#domain/shared/checked.ts';
import { readHeader } from '#domain/shared/read-table.ts';
import type { Refusal } from '#domain/shared/refusal.ts';
import { readTable } from '../../adapters/tables/read-table.ts';
import { TableUnreadable } from '../../adapters/tables/table-unreadable.ts';
import type { Ports } from '../../ports.ts';
import { fileKey } from './import-keys.ts';

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

export type GradeRead = { readonly line: number; readonly read: Read<GradeLine> };

/** Every line of a file of grades, read by the schemes of the zone; throws TableUnreadable where it is no such file. */
export const linesInFile = async (
  { evidence }: Pick<Ports, 'evidence'>,
  id: string,
  terms: Pick<CreditTerms, 'schemes'>,
): Promise<GradeRead[]> => {
  const table = await readTable(await evidence.read(fileKey(id)));
  const rows = table.rows[Symbol.asyncIterator]();
  const header = await rows.next();
  const layout = readHeader(gradeColumns, header.done ? [] : header.value.cells);
  if (!layout.ok) {
    await rows.return?.();
    throw new TableUnreadable(layout.refusals);
  }
  const readLine = gradeReader(terms, layout.value);
  const lines: GradeRead[] = [];
  for await (const { line, cells } of { [Symbol.asyncIterator]: () => rows }) {
    if (lines.length === mostLines) throw new TableUnreadable([tooMany]);
    lines.push({ line, read: readLine(line, cells) });
  }
  if (lines.length === 0) throw new TableUnreadable([noLines]);
  return lines;
};
