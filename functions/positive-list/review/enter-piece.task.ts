import type * as z from 'zod';
import { entriesOf } from '#domain/positive-list/book/entering.ts';
import type { GoodsFiling } from '#domain/positive-list/goods/goods-filing.ts';
import { PieceRow } from '#domain/positive-list/goods/piece.ts';
import { precedentsOf } from '#domain/positive-list/goods/precedent.ts';
import { resultLine } from '#domain/positive-list/goods/result-file.ts';
import { rowTally } from '#domain/positive-list/goods/row-tally.ts';
import { wordsOn } from '#domain/positive-list/goods/row-words.ts';
import { answeredBy, ScreenedRow } from '#domain/positive-list/goods/screened-row.ts';
import { toCorrectLine } from '#domain/positive-list/goods/to-correct-file.ts';
import { store, storedRows, storeRows } from '../../casework/stored-rows.ts';
import { momentOf } from '../../casework/writing.ts';
import { connectFiles } from '../../connect.ts';
import { task } from '../../edge/task.ts';
import type { Piece } from '../../goods-ports.ts';
import type { Ports } from '../../ports.ts';
import {
  activePieceKey,
  answeredKey,
  countsKey,
  pieceKey,
  resultPieceKey,
  screenedKey,
  toCorrectPieceKey,
} from '../goods/goods-keys.ts';
import { filedElsewhere } from './filed-elsewhere.ts';
import { PieceInput, pieceOf } from './piece-input.ts';
import { manifestOf } from './read-manifest.ts';
import { readGoodsFiling } from './review-scene.ts';

/** The rows of the piece, each with what people have answered to what it asked. */
const answeredRows = async ({ exports }: Ports, filing: GoodsFiling, piece: Piece) => {
  const wordsOf = wordsOn(filing);
  const rows = await storedRows(exports, screenedKey(piece), ScreenedRow);
  return rows.map((row) => answeredBy(wordsOf(row))(row));
};

/** Enters what has passed, and lays aside what it entered. What another file has in the book meanwhile is held off. */
const enter = async (ports: Ports, filing: GoodsFiling, piece: Piece, rows: readonly ScreenedRow[]) => {
  const entries = entriesOf(filing, rows, momentOf(ports).now);
  const inTheWay = await ports.book.enter(filing.subjectId, piece, entries);
  const entered = entries.filter(({ key }) => !inTheWay.has(key));
  if (entered.length > 0) await storeRows(ports.exports, activePieceKey(piece), entered);
  return inTheWay.size === 0 ? rows : filedElsewhere(ports, rows, inTheWay);
};

/** The rows that did not pass, as they were filed. Both files hold the same rows in the same order. */
const toCorrect = async (
  { exports }: Ports,
  filing: GoodsFiling,
  piece: Piece,
  rows: readonly ScreenedRow[],
): Promise<string> => {
  const { header } = await manifestOf({ exports }, filing.id);
  const wordsOf = wordsOn(filing);
  const filed = await storedRows(exports, pieceKey(piece), PieceRow);
  return filed
    .map((asFiled, n) => {
      const row = rows[n];
      return row ? toCorrectLine(header, asFiled, row, wordsOf(row)) : '';
    })
    .join('');
};

const csv = 'text/csv; charset=utf-8';

const layAside = async (ports: Ports, filing: GoodsFiling, piece: Piece, rows: readonly ScreenedRow[]) => {
  const { exports } = ports;
  const wordsOf = wordsOn(filing);
  const tally = rowTally();
  for (const row of rows) tally.add(row);
  const judgedOn = filing.submittedOn ?? momentOf(ports).today;
  const body = rows.map((row) => resultLine(row, wordsOf(row), judgedOn)).join('');
  await Promise.all([
    storeRows(exports, answeredKey(piece), rows),
    exports.write({ key: resultPieceKey(piece), body, contentType: csv }),
    exports.write({
      key: toCorrectPieceKey(piece),
      body: await toCorrect(ports, filing, piece, rows),
      contentType: csv,
    }),
    store(exports, countsKey(piece), tally.total().counts),
  ]);
};

/** One piece of a decided file: what has passed goes into the book, and every row gets its line of the result. */
export const enterPiece = async (ports: Ports, input: z.infer<typeof PieceInput>) => {
  const piece = pieceOf(input);
  const { filing } = await readGoodsFiling(ports, piece.filingId);
  if (filing.status !== 'entering') return { rows: 0 };
  const answered = await answeredRows(ports, filing, piece);
  await ports.precedents.keep(precedentsOf(filing, answered));
  const rows = await enter(ports, filing, piece, answered);
  await layAside(ports, filing, piece, rows);
  await ports.progress.done(piece, 'entered');
  return { rows: rows.length };
};

export const handler = task(PieceInput, enterPiece, connectFiles);
