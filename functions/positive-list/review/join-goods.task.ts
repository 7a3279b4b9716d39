import * as z from 'zod';
import { type GoodsFiling, moveGoodsFiling, RowCounts } from '#domain/positive-list/goods/goods-filing.ts';
import type { Manifest } from '#domain/positive-list/goods/piece.ts';
import { resultHeader } from '#domain/positive-list/goods/result-file.ts';
import { addedCounts, noRows } from '#domain/positive-list/goods/row-tally.ts';
import { toCorrectHeader } from '#domain/positive-list/goods/to-correct-file.ts';
import { store, stored, storedText } from '../../casework/stored-rows.ts';
import { changed, happened, momentOf, standingOf } from '../../casework/writing.ts';
import { connectFiles } from '../../connect.ts';
import { task } from '../../edge/task.ts';
import type { Piece } from '../../goods-ports.ts';
import type { Change, Files, Ports } from '../../ports.ts';
import {
  answeredCountsKey,
  countsKey,
  resultKey,
  resultPieceKey,
  toCorrectKey,
  toCorrectPieceKey,
} from '../goods/goods-keys.ts';
import { lateRescreening } from '../rescreening/late-rescreening.ts';
import { manifestOf, piecesOf } from './read-manifest.ts';
import { readGoodsFiling } from './review-scene.ts';

const Input = z.object({ id: z.string() });
const by = 'join-goods';

/** The pieces of a file under one header, in their order, one held at a time. */
async function* joined(
  files: Files,
  header: string,
  pieces: readonly Piece[],
  keyOf: (piece: Piece) => string,
): AsyncGenerator<string> {
  yield header;
  for (const piece of pieces) yield await storedText(files, keyOf(piece));
}

/** What became of the rows; piece by piece it is kept for whoever pages through them. */
const countsOf = async (files: Files, id: string, pieces: readonly Piece[]): Promise<RowCounts> => {
  const counts = await Promise.all(pieces.map((piece) => stored(files, countsKey(piece), RowCounts)));
  await store(files, answeredCountsKey(id), counts);
  return counts.reduce(addedCounts, noRows);
};

const contentType = 'text/csv; charset=utf-8';

/** Both files of the answer: what became of every row, and the rows to correct. */
const writeFiles = async (
  { exports }: Ports,
  { id }: GoodsFiling,
  { header }: Manifest,
  pieces: readonly Piece[],
) => {
  const result = joined(exports, resultHeader, pieces, resultPieceKey);
  await exports.writePieces({ key: resultKey(id), texts: result, contentType });
  const toCorrect = joined(exports, toCorrectHeader(header), pieces, toCorrectPieceKey);
  await exports.writePieces({ key: toCorrectKey(id), texts: toCorrect, contentType });
};

/** The answer; and where another list is in force by now, the re-screening of what has entered the book under it. */
const answered = async (ports: Ports, filing: GoodsFiling, counts: RowCounts): Promise<Change> => {
  const moment = momentOf(ports);
  const late = await lateRescreening(ports, { ...filing, counts }, by, moment);
  const after = changed(filing, moment, {
    status: moveGoodsFiling(filing.status, 'answer'),
    counts,
    resultKey: resultKey(filing.id),
    ...(late ? { heldAnew: late.heldAnew } : {}),
  });
  const event = happened('GoodsAnswered', moment, by, after, { before: filing, data: { counts } });
  return late
    ? { cases: [after, late.item], events: [event, late.event] }
    : { cases: [after], events: [event] };
};

/** Once every piece is entered: the result file in the order of the rows, and the answer. */
export const joinGoods = async (ports: Ports, { id }: z.infer<typeof Input>) => {
  const { filing } = await readGoodsFiling(ports, id);
  if (filing.status !== 'entering') return standingOf(ports, filing);
  const manifest = await manifestOf(ports, id);
  const pieces = piecesOf(id, manifest);
  await writeFiles(ports, filing, manifest, pieces);
  await ports.register.commit(await answered(ports, filing, await countsOf(ports.exports, id, pieces)));
  return standingOf(ports, (await readGoodsFiling(ports, id)).filing);
};

export const handler = task(Input, joinGoods, connectFiles);
