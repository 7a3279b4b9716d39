import * as z from 'zod';
import { type GoodsFiling, moveGoodsFiling, RowCounts } from '#domain/positive-list/goods-filing.ts';
import { resultHeader } from '#domain/positive-list/result-file.ts';
import { addedCounts, noRows } from '#domain/positive-list/row-tally.ts';
import { changed, happened, momentOf, standingOf } from '../casework/writing.ts';
import { connect } from '../connect.ts';
import { task } from '../edge/task.ts';
import type { Piece } from '../goods-ports.ts';
import type { Files, Ports } from '../ports.ts';
import { countsKey, resultKey, resultPieceKey } from './goods-keys.ts';
import { manifestOf, piecesOf } from './read-manifest.ts';
import { readGoodsFiling } from './review-scene.ts';
import { stored, storedText } from './stored-rows.ts';

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

const countsOf = async (files: Files, pieces: readonly Piece[]): Promise<RowCounts> => {
  const counts = await Promise.all(pieces.map((piece) => stored(files, countsKey(piece), RowCounts)));
  return counts.reduce(addedCounts, noRows);
};

const writeResult = async ({ exports }: Ports, { id }: GoodsFiling, pieces: readonly Piece[]) =>
  exports.writePieces({
    key: resultKey(id),
    texts: joined(exports, resultHeader, pieces, resultPieceKey),
    contentType: 'text/csv; charset=utf-8',
  });

/** Once every piece is entered: the result file in the order of the rows, and the answer. */
export const joinGoods = async (ports: Ports, { id }: z.infer<typeof Input>) => {
  const { filing } = await readGoodsFiling(ports, id);
  if (filing.status !== 'entering') return standingOf(ports, filing);
  const moment = momentOf(ports);
  const pieces = piecesOf(id, await manifestOf(ports, id));
  await writeResult(ports, filing, pieces);
  const counts = await countsOf(ports.exports, pieces);
  const after = changed(filing, moment, {
    status: moveGoodsFiling(filing.status, 'answer'),
    counts,
    resultKey: resultKey(id),
  });
  await ports.register.commit({
    cases: [after],
    events: [happened('GoodsAnswered', moment, by, after, { before: filing, data: { counts } })],
  });
  return standingOf(ports, after);
};

export const handler = task(Input, joinGoods, connect);
