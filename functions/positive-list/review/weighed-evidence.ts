import * as z from 'zod';
import type { GoodsRow } from '#domain/positive-list/goods/goods-row.ts';
import type { ScreenedRow } from '#domain/positive-list/goods/screened-row.ts';
import { evidenceOn, WeighedEvidence } from '#domain/positive-list/trace/evidence.ts';
import { type Mark, marksOfGoods } from '#domain/positive-list/trace/same-goods-mark.ts';
import type { Day } from '#domain/shared/day.ts';
import { TraceCode } from '#domain/shared/trace-code.ts';
import { storedRows, storeRows } from '../../casework/stored-rows.ts';
import type { Piece } from '../../goods-ports.ts';
import type { Ports } from '../../ports.ts';
import { evidenceKey } from '../goods/goods-keys.ts';

type Submitted = { readonly subjectId: string; readonly on: Day };

/** What was known of the goods of a line. */
const OfLine = z.object({ line: z.int().positive(), evidence: WeighedEvidence });
type OfLine = z.infer<typeof OfLine>;

/** What can still pass; of all others nothing is asked. */
const canPass = ({ outcome }: ScreenedRow): boolean => outcome === 'passed' || outcome === 'referred';

/** The code of a row, where it is one of the zone's; others have codes, too. */
const codeOf = ({ traceCode }: GoodsRow): TraceCode | undefined => TraceCode.safeParse(traceCode).data;

const weighed = async (
  { traces }: Pick<Ports, 'traces'>,
  { subjectId, on }: Submitted,
  rows: readonly ScreenedRow[],
): Promise<OfLine[]> => {
  const marked = rows
    .filter(canPass)
    .flatMap(({ line, key, goods }) =>
      goods ? [{ line, marks: marksOfGoods({ subjectId, key, code: codeOf(goods), goods }) }] : [],
    );
  const each = new Map<string, Mark>(marked.flatMap(({ marks }) => marks.map((one) => [one.mark, one])));
  const known = await traces.knownBy([...each.values()]);
  return marked.flatMap(({ line, marks }) => {
    const found = marks.flatMap(({ mark }) => known.get(mark) ?? []);
    const batches = [...new Map(found.map((one) => [one.id, one])).values()];
    const evidence = evidenceOn(batches, { subjectId, on });
    return evidence ? [{ line, evidence }] : [];
  });
};

/**
 * What was known of earlier batches of the goods of a piece, by line. It is laid aside before anything is decided by it:
 * a repetition weighs the same, whatever was checked or recalled meanwhile.
 */
export const evidenceOfPiece = async (
  ports: Pick<Ports, 'traces' | 'exports'>,
  submitted: Submitted,
  piece: Piece,
  rows: readonly ScreenedRow[],
): Promise<ReadonlyMap<number, WeighedEvidence>> => {
  const { exports } = ports;
  const key = evidenceKey(piece);
  const isKept = (await exports.bytesOf(key)) !== undefined;
  const found = isKept ? await storedRows(exports, key, OfLine) : await weighed(ports, submitted, rows);
  if (!isKept) await storeRows(exports, key, found);
  return new Map(found.map(({ line, evidence }) => [line, evidence]));
};
