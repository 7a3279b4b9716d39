import { csvTable } from './csv.ts';
import { headOf } from './head.ts';
import { kindOf } from './kind.ts';
import type { Manner, Table } from './table.ts';
import { refuseOldWorkbook } from './workbook/old-workbook.ts';
import { workbookTable } from './workbook/workbook-table.ts';

/**
 * Reads a table as it comes, CSV or XLSX, never the whole of it at a time. What is no table throws TableUnreadable,
 * here or while the rows are read.
 */
export const readTable = async (
  source: AsyncIterable<Uint8Array>,
  manner: Manner = 'plain',
): Promise<Table> => {
  const begun = await headOf(source);
  const kind = kindOf(begun.head);
  if (kind === 'old-workbook') return refuseOldWorkbook(begun.whole);
  return kind === 'zip' ? workbookTable(begun.whole, manner) : csvTable(begun);
};
