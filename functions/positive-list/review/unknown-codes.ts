import type { ScreenedRow } from '#domain/positive-list/goods/screened-row.ts';
import { onLine, type Refusal } from '#domain/shared/refusal.ts';
import { TraceCode } from '#domain/shared/trace-code.ts';
import type { Ports } from '../../ports.ts';

/** The code of a row, where it is one of the zone’s. */
const ourCode = ({ goods }: ScreenedRow): TraceCode | undefined => TraceCode.safeParse(goods?.traceCode).data;

const unknown = (line: number, code: TraceCode): Refusal => ({
  code: 'TRACE-UNKNOWN',
  severity: 'flag',
  at: onLine(line, 'traceCode'),
  found: code,
  reason: {
    zh: '没有以该溯源码登记的批次。',
    en: 'No batch is registered under this trace code.',
  },
  next: {
    zh: '请核对溯源码；受理人员请核实来源。',
    en: 'Check the code; the officer asks where it is from.',
  },
});

/** A code of the zone that leads nowhere is said of its row; it stops nothing, for whoever judges shall see it. */
export const withUnknownCodes = async (
  { traces }: Pick<Ports, 'traces'>,
  rows: readonly ScreenedRow[],
): Promise<ScreenedRow[]> => {
  const codes = rows.flatMap((row) => ourCode(row) ?? []);
  if (codes.length === 0) return [...rows];
  const known = await traces.known(codes);
  return rows.map((row) => {
    const code = ourCode(row);
    return code === undefined || known.has(code)
      ? row
      : { ...row, findings: [...row.findings, unknown(row.line, code)] };
  });
};
