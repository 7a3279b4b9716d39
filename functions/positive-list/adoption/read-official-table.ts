import { importList } from '#domain/positive-list/import/import-list.ts';
import type { ListImport } from '#domain/positive-list/import/report.ts';
import type { Refusal } from '#domain/shared/refusal.ts';
import { readTable } from '../../adapters/tables/read-table.ts';
import type { Row } from '../../adapters/tables/table.ts';
import { TableUnreadable } from '../../adapters/tables/table-unreadable.ts';
import { fingerprinted } from '../review/fingerprint.ts';

/** The longest list that is known has 1,476 entries. */
const mostRows = 20_000;

const tooLong: Refusal = {
  code: 'LIST-TOO-LONG',
  severity: 'hard',
  expected: { zh: `不超过 ${mostRows} 行`, en: `at most ${mostRows} rows` },
  reason: { zh: '文件的行数过多，不像一份清单。', en: 'The file has more rows than any list.' },
  next: { zh: '请确认上传的是公布的清单。', en: 'Make sure that it is the list as published.' },
};

export type TableRead =
  | {
      readonly ok: true;
      readonly sha256: string;
      readonly report: ListImport;
      readonly concerns: readonly Refusal[];
    }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

/** Every row; a file that is no table, or a list that is too long, throws TableUnreadable. */
const allRows = async (rows: AsyncIterable<Row>): Promise<Row[]> => {
  const read: Row[] = [];
  for await (const row of rows) {
    read.push(row);
    if (read.length > mostRows) throw new TableUnreadable([tooLong]);
  }
  return read;
};

/** Reads the table as it was published, CSV or XLSX: what became of each row, or why it is no table. */
export const readOfficialTable = async (
  source: AsyncIterable<Uint8Array>,
  batch: string,
): Promise<TableRead> => {
  const { bytes, sha256 } = fingerprinted(source);
  try {
    const table = await readTable(bytes, 'titled');
    const read = importList(await allRows(table.rows), { batch });
    if (!read.ok) return read;
    return { ok: true, sha256: sha256(), report: read.value, concerns: table.concerns };
  } catch (error) {
    if (error instanceof TableUnreadable) return { ok: false, refusals: error.refusals };
    throw error;
  }
};
