import { fen } from '#domain/shared/money.ts';
import { readHeader } from '#domain/shared/read-table.ts';
import type { Refusal } from '#domain/shared/refusal.ts';
import type { Evidence } from '#domain/subsidy/claim.ts';
import { entitle } from '#domain/subsidy/entitlement.ts';
import type { Programme } from '#domain/subsidy/programme.ts';
import { acceptedFees, type ScreenedLine, totalsOf } from '#domain/subsidy/screened-line.ts';
import { waybillColumns } from '#domain/subsidy/waybill-columns.ts';
import { repeatsLine, waybillKey, type waybillReader } from '#domain/subsidy/waybill-line.ts';
import { readTable } from '../adapters/tables/read-table.ts';
import type { Ports } from '../ports.ts';
import { readLinesKey, writeLines } from './lines.ts';

type Read = Pick<Evidence, 'status' | 'findings'> & Partial<Evidence>;
type Row = { readonly line: number; readonly cells: readonly string[] };

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
