import type { GoodsFiling, GoodsFilingStatus } from '#domain/positive-list/goods/goods-filing.ts';
import { wordsOn } from '#domain/positive-list/goods/row-words.ts';
import { answeredBy, type RowOutcome, ScreenedRow } from '#domain/positive-list/goods/screened-row.ts';
import { PlaceUnknown } from '../../errors.ts';
import type { Piece } from '../../goods-ports.ts';
import type { Ports } from '../../ports.ts';
import { readManifest } from '../review/read-manifest.ts';
import { storedRows } from '../review/stored-rows.ts';
import { answeredKey, screenedKey } from './goods-keys.ts';

const pageSize = 200;
/** A rare outcome may lie far apart: so many pieces are looked through before an empty page is answered. */
const piecesAtMost = 4;

/** Where the rows lie while a filing stands so; before that there are none. */
const places: Readonly<Partial<Record<GoodsFilingStatus, (piece: Piece) => string>>> = {
  'under-review': screenedKey,
  'joint-review': screenedKey,
  entering: screenedKey,
  answered: answeredKey,
};

type Asked = { readonly outcome?: RowOutcome | undefined; readonly after?: string | undefined };
type Place = { readonly piece: number; readonly row: number };

/** "3.120": the row with which the next page begins, 120 rows into the third piece. */
const placeOf = (after: string | undefined): Place => {
  if (after === undefined) return { piece: 1, row: 0 };
  const [, piece, row] = /^(\d{1,5})\.(\d{1,6})$/.exec(after) ?? [];
  if (piece === undefined || row === undefined || Number(piece) < 1)
    throw new PlaceUnknown(`There is no such place among the rows: ${after}.`);
  return { piece: Number(piece), row: Number(row) };
};

const textOf = ({ piece, row }: Place) => `${piece}.${row}`;

/** The rows of one piece from a place on, as they stand for now. */
const rowsOf = async (ports: Pick<Ports, 'exports'>, filing: GoodsFiling, number: number) => {
  const keyOf = places[filing.status];
  if (!keyOf) return [];
  const wordsOf = wordsOn(filing);
  const rows = await storedRows(ports.exports, keyOf({ filingId: filing.id, number }), ScreenedRow);
  return rows.map((row) => answeredBy(wordsOf(row))(row));
};

type Found = { readonly rows: ScreenedRow[]; readonly next: Place };

const takeFrom = (all: readonly ScreenedRow[], { piece, row }: Place, room: number, asked: Asked): Found => {
  const rows: ScreenedRow[] = [];
  for (let at = row; at < all.length; at += 1) {
    const one = all[at];
    if (rows.length === room) return { rows, next: { piece, row: at } };
    if (one && (asked.outcome === undefined || one.outcome === asked.outcome)) rows.push(one);
  }
  return { rows, next: { piece: piece + 1, row: 0 } };
};

/** A page of rows, and where the next begins. */
export const pageOfRows = async (ports: Pick<Ports, 'exports'>, filing: GoodsFiling, asked: Asked) => {
  let place = placeOf(asked.after);
  const pieces = places[filing.status] ? ((await readManifest(ports, filing.id))?.pieces ?? 0) : 0;
  const last = Math.min(pieces, place.piece + piecesAtMost - 1);
  const rows: ScreenedRow[] = [];
  while (place.piece <= last && rows.length < pageSize) {
    const all = await rowsOf(ports, filing, place.piece);
    const found = takeFrom(all, place, pageSize - rows.length, asked);
    rows.push(...found.rows);
    place = found.next;
  }
  return { rows, next: place.piece <= pieces ? textOf(place) : undefined };
};
