import { readHeader } from '#domain/shared/read-table.ts';
import type { Refusal } from '#domain/shared/refusal.ts';
import { entitle } from '#domain/subsidy/amount/entitlement.ts';
import type { Evidence } from '#domain/subsidy/claims/claim.ts';
import { acceptedFees, factsOf, type ScreenedLine, totalsOf } from '#domain/subsidy/lines/screened-line.ts';
import { waybillColumns } from '#domain/subsidy/lines/waybill-columns.ts';
import { repeatsLine, waybillKey, waybillReader } from '#domain/subsidy/lines/waybill-line.ts';
import type { Programme } from '#domain/subsidy/programme/programme.ts';
import { readTable } from '../../adapters/tables/read-table.ts';
import type { Row } from '../../adapters/tables/table.ts';
import { TableUnreadable } from '../../adapters/tables/table-unreadable.ts';
import type { Ports } from '../../ports.ts';
import { readLinesKey, writeLines } from '../claims/lines.ts';

type Read = Pick<Evidence, 'status' | 'findings'> & Partial<Evidence>;

const unreadable = (findings: readonly Refusal[]): Read => ({
  status: 'unreadable',
  findings: [...findings],
});

const nothingInIt: Refusal = {
  code: 'TABLE-EMPTY',
  severity: 'hard',
  reason: { zh: '文件里没有运单。', en: 'There are no waybills in the file.' },
  next: { zh: '请按模板填写后上传。', en: 'Fill in the template and upload it.' },
};

/** Reads row after row; the second line of one waybill is refused with the place of the first. */
const lineReader = (evidenceId: string, read: ReturnType<typeof waybillReader>) => {
  const firstLines = new Map<string, number>();
  return ({ line, cells }: Row): ScreenedLine => {
    const result = read(line, cells);
    if (!result.ok)
      return { evidenceId, line, outcome: 'refused', cells: [...cells], refusals: [...result.refusals] };
    const key = waybillKey(result.value);
    const first = firstLines.get(key);
    if (first !== undefined)
      return {
        evidenceId,
        line,
        outcome: 'refused',
        value: result.value,
        refusals: [repeatsLine(result.value, first)],
      };
    firstLines.set(key, line);
    return { evidenceId, line, outcome: 'accepted', value: result.value, refusals: [] };
  };
};

const termsOf = ({ period, carriers, lines }: Programme) => ({
  period,
  carriers,
  largestFeeFen: lines.largestFeeFen,
});

/** Every line of the table under its header, or all that is wrong with the header. */
const readLines = async (rows: AsyncIterable<Row>, evidenceId: string, programme: Programme) => {
  const lines: ScreenedLine[] = [];
  let read: ReturnType<typeof lineReader> | undefined;
  for await (const row of rows) {
    if (read) {
      lines.push(read(row));
      continue;
    }
    const layout = readHeader(waybillColumns, row.cells);
    if (!layout.ok) throw new TableUnreadable(layout.refusals);
    read = lineReader(evidenceId, waybillReader(termsOf(programme), layout.value));
  }
  if (lines.length === 0) throw new TableUnreadable([nothingInIt]);
  return lines;
};

const invoiceNumbersOf = (lines: readonly ScreenedLine[]) => [
  ...new Set(lines.flatMap(({ value }) => (value ? [value.invoiceNumber] : []))),
];

/** Reads a waybill file line by line; what is said of each line is stored beside it, the sums are re-derived. */
export const readWaybills = async (
  { evidence: files, exports }: Pick<Ports, 'evidence' | 'exports'>,
  { id, claimId, objectKey }: Evidence,
  programme: Programme,
): Promise<Read> => {
  try {
    const table = await readTable(await files.read(objectKey));
    const lines = await readLines(table.rows, id, programme);
    await writeLines(exports, readLinesKey(claimId, id), lines);
    return {
      status: 'read',
      findings: [...table.concerns],
      encoding: table.encoding,
      totals: totalsOf(lines),
      estimateFen: entitle(programme.formula, { facts: factsOf(lines), accepted: acceptedFees(lines) })
        .amount,
      invoiceNumbers: invoiceNumbersOf(lines),
    };
  } catch (error) {
    if (error instanceof TableUnreadable) return unreadable(error.refusals);
    throw error;
  }
};
