import type { GoodsRow } from '#domain/positive-list/goods/goods-row.ts';
import { keyOf } from '#domain/positive-list/goods/same-goods.ts';
import { sha256Of } from '../../files/sha256-of.ts';
import type { Piece } from '../../goods-ports.ts';

/** The key of goods in the book: 128 bits of a hash of what makes them the same goods. */
export const bookKeyOf = (goods: GoodsRow): string => sha256Of(keyOf(goods)).slice(0, 32);

const inFiling = (id: string, name: string) => `goods/${id}/${name}`;
const ofPiece = (folder: string, { filingId, number }: Piece, extension: string) =>
  inFiling(filingId, `${folder}/${String(number).padStart(5, '0')}.${extension}`);

/** Where the files of a goods filing lie: what was uploaded, what it was cut into, and the answer. */
export const uploadKey = (id: string) => inFiling(id, 'goods');
export const manifestKey = (id: string) => inFiling(id, 'manifest.json');
export const samplesKey = (id: string, question: string) => inFiling(id, `samples-${question}.jsonl`);
export const riskKey = (id: string) => inFiling(id, 'risk.json');
export const screenedCountsKey = (id: string) => inFiling(id, 'screened-counts.json');
export const answeredCountsKey = (id: string) => inFiling(id, 'answered-counts.json');
export const resultKey = (id: string) => inFiling(id, 'result.csv');
export const toCorrectKey = (id: string) => inFiling(id, 'to-correct.csv');

/** And those of one of its pieces: its rows as filed, as screened and as answered. */
export const pieceKey = (piece: Piece) => ofPiece('pieces', piece, 'jsonl');
export const screenedKey = (piece: Piece) => ofPiece('screened', piece, 'jsonl');
export const tallyKey = (piece: Piece) => ofPiece('tallies', piece, 'json');
export const pieceRiskKey = (piece: Piece) => ofPiece('risks', piece, 'json');
export const evidenceKey = (piece: Piece) => ofPiece('evidence', piece, 'jsonl');
export const answeredKey = (piece: Piece) => ofPiece('answered', piece, 'jsonl');
export const countsKey = (piece: Piece) => ofPiece('counts', piece, 'json');
export const toCorrectPieceKey = (piece: Piece) => ofPiece('to-correct', piece, 'csv');
export const resultPieceKey = (piece: Piece) => ofPiece('result', piece, 'csv');

/** What pieces brought into the book, each written once: re-screening reads these, all of them or those of one file. */
export const activePrefix = (filingId?: string) => (filingId ? `goods/active/${filingId}/` : 'goods/active/');
export const activePieceKey = ({ filingId, number }: Piece) =>
  `${activePrefix(filingId)}${String(number).padStart(5, '0')}.jsonl`;
