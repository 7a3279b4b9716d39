import type * as z from 'zod';
import type { GoodsFiling } from '#domain/positive-list/goods/goods-filing.ts';
import { type Manifest, PieceRow } from '#domain/positive-list/goods/piece.ts';
import { rowScreener } from '#domain/positive-list/goods/row-screener.ts';
import { rowTally } from '#domain/positive-list/goods/row-tally.ts';
import { asRepeated } from '#domain/positive-list/goods/same-goods.ts';
import type { ScreenedRow } from '#domain/positive-list/goods/screened-row.ts';
import { store, storedRows, storeRows } from '../../casework/stored-rows.ts';
import { momentOf } from '../../casework/writing.ts';
import { connectFiles } from '../../connect.ts';
import { task } from '../../edge/task.ts';
import type { Piece } from '../../goods-ports.ts';
import type { Ports } from '../../ports.ts';
import { pieceKey, pieceRiskKey, screenedKey, tallyKey } from '../goods/goods-keys.ts';
import { closerLook } from './closer-look.ts';
import { bandsOf } from './file-risk.ts';
import { filedElsewhere } from './filed-elsewhere.ts';
import { PieceInput, pieceOf } from './piece-input.ts';
import { manifestOf } from './read-manifest.ts';
import { readGoodsFiling, yardstickOn } from './review-scene.ts';
import { withUnknownCodes } from './unknown-codes.ts';
import { evidenceOfPiece } from './weighed-evidence.ts';

/** Holds each row of the piece against the list in force on the day of submission. */
const screened = async (
  ports: Ports,
  filing: GoodsFiling,
  piece: Piece,
  { layout }: Manifest,
): Promise<ScreenedRow[]> => {
  const { today } = momentOf(ports);
  const { yardstick } = await yardstickOn(ports, filing.mode, filing.submittedOn ?? today);
  const screen = rowScreener(yardstick, layout);
  return (await storedRows(ports.exports, pieceKey(piece), PieceRow)).map(({ line, cells, key, first }) => ({
    ...asRepeated(screen(line, cells), first),
    ...(key ? { key } : {}),
  }));
};

/** Beside each row, what was known of earlier batches of its goods on the day of submission. */
const withEvidence = async (
  ports: Ports,
  { subjectId, submittedOn }: GoodsFiling,
  piece: Piece,
  rows: readonly ScreenedRow[],
): Promise<ScreenedRow[]> => {
  const on = submittedOn ?? momentOf(ports).today;
  const found = await evidenceOfPiece(ports, { subjectId, on }, piece, rows);
  return rows.map((row) => {
    const evidence = found.get(row.line);
    return evidence ? { ...row, evidence } : row;
  });
};

/** What could still go into the book, and is in it already. */
const isOpen = ({ outcome }: ScreenedRow) => outcome === 'passed' || outcome === 'referred';

const heldOff = async (
  ports: Ports,
  { subjectId }: GoodsFiling,
  rows: readonly ScreenedRow[],
): Promise<ScreenedRow[]> => {
  if (await ports.book.isEmpty(subjectId)) return [...rows];
  const keys = rows.flatMap((row) => (isOpen(row) && row.key ? [row.key] : []));
  return filedElsewhere(ports, rows, await ports.book.find(subjectId, keys));
};

/** One piece of the file: what becomes of each row, laid aside; the answer is no more than how many there were. */
export const screenPiece = async (ports: Ports, input: z.infer<typeof PieceInput>) => {
  const piece = pieceOf(input);
  const { filing } = await readGoodsFiling(ports, piece.filingId);
  if (filing.status !== 'submitted') return { rows: 0 };
  const manifest = await manifestOf(ports, filing.id);
  const look = await closerLook(ports, filing, manifest);
  const judged = await withEvidence(ports, filing, piece, await screened(ports, filing, piece, manifest));
  const rows = await withUnknownCodes(ports, await heldOff(ports, filing, judged.map(look.at)));
  const tally = rowTally();
  for (const row of rows) tally.add(row);
  await Promise.all([
    storeRows(ports.exports, screenedKey(piece), rows),
    store(ports.exports, tallyKey(piece), tally.total()),
    store(ports.exports, pieceRiskKey(piece), { facts: look.facts(), bands: bandsOf(rows) }),
  ]);
  await ports.progress.done(piece, 'screened');
  return { rows: rows.length };
};

export const handler = task(PieceInput, screenPiece, connectFiles);
