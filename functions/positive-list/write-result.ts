import type { RowCounts } from '#domain/positive-list/goods-filing.ts';
import { resultHeader, resultLine } from '#domain/positive-list/result-file.ts';
import { rowTally } from '#domain/positive-list/row-tally.ts';
import { type Answers, answeredBy } from '#domain/positive-list/screened-row.ts';
import type { Ports } from '../ports.ts';
import { resultKey, rowsKey } from './goods-keys.ts';
import { storedRows } from './stored-rows.ts';

/** Writes the result file row by row, each with the answers to what it asked, and counts how they ended. */
export const writeResult = async (
  { exports }: Pick<Ports, 'exports'>,
  id: string,
  answers: Answers,
): Promise<RowCounts> => {
  const settle = answeredBy(answers);
  const tally = rowTally();
  async function* lines(): AsyncGenerator<string> {
    yield resultHeader;
    for await (const stored of storedRows(exports, rowsKey(id))) {
      const row = settle(stored);
      tally.add(row);
      yield resultLine(row, answers);
    }
  }
  await exports.writePieces({ key: resultKey(id), texts: lines(), contentType: 'text/csv; charset=utf-8' });
  return tally.total().counts;
};
