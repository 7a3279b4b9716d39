import type { Instant } from '../../casework/case.ts';
import type { GoodsFiling } from '../goods/goods-filing.ts';
import { tasksOf, wordsOn } from '../goods/row-words.ts';
import type { ScreenedRow } from '../goods/screened-row.ts';
import type { GoodsEntry } from './goods-entry.ts';

/** Every list that a row was held against; the first of them by itself, as it is shown. */
const listsOf = ({ lists, listVersion }: ScreenedRow) => {
  const listId = lists?.[0]?.id;
  return {
    ...(listVersion ? { listVersion } : {}),
    ...(listId ? { listId } : {}),
    ...(lists ? { lists } : {}),
  };
};

/** Rows that have passed, as they go into the book: under which conditions, and by whose word. */
export const entriesOf = (
  filing: GoodsFiling,
  rows: readonly ScreenedRow[],
  since: Instant,
): GoodsEntry[] => {
  const { id, subjectId } = filing;
  const wordsOf = wordsOn(filing);
  return rows.flatMap((row) => {
    const { outcome, goods, key } = row;
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
        ...listsOf(row),
        conditions,
        answered: row.questions,
        decidedBy: tasksOf(row, wordsOf(row)),
        since,
      } as const,
    ];
  });
};
