import type { Instant } from '../../casework/case.ts';
import type { GoodsFiling } from '../goods/goods-filing.ts';
import { tasksOf, wordsOn } from '../goods/row-words.ts';
import type { ScreenedRow } from '../goods/screened-row.ts';
import type { GoodsEntry } from './goods-entry.ts';

/** Rows that have passed, as they go into the book: under which conditions, and by whose word. */
export const entriesOf = (
  filing: GoodsFiling,
  rows: readonly ScreenedRow[],
  since: Instant,
): GoodsEntry[] => {
  const { id, subjectId } = filing;
  const wordsOf = wordsOn(filing);
  return rows.flatMap((row) => {
    const { outcome, goods, key, listVersion } = row;
    const listId = row.lists?.[0]?.id;
    if (outcome !== 'passed' || !goods || !key) return [];
    const conditions = row.findings.flatMap(({ severity, code }) => (severity === 'warning' ? [code] : []));
    return [
      {
        subjectId,
        key,
        version: 1,
        status: 'active',
        filingId: id,
        goods,
        ...(listVersion ? { listVersion } : {}),
        ...(listId ? { listId } : {}),
        conditions,
        answered: row.questions,
        decidedBy: tasksOf(row, wordsOf(row)),
        since,
      } as const,
    ];
  });
};
