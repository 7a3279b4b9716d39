import * as z from 'zod';
import {
  type GoodsFiling,
  type GoodsFilingStatus,
  RowCounts,
} from '#domain/positive-list/goods/goods-filing.ts';
import { Tally } from '#domain/positive-list/goods/row-tally.ts';
import { type RowOutcome, ScreenedRow } from '#domain/positive-list/goods/screened-row.ts';
import type { Stretch } from '#domain/positive-list/goods/stretches.ts';
import { stored, storedLines } from '../../casework/stored-rows.ts';
import type { Piece } from '../../goods-ports.ts';
import type { Files, Ports } from '../../ports.ts';
import { piecesOf, readManifest } from '../review/read-manifest.ts';
import {
  answeredCountsKey,
  answeredKey,
  countsKey,
  screenedCountsKey,
  screenedKey,
  tallyKey,
} from './goods-keys.ts';

type Needs = Pick<Ports, 'exports'>;

type Shelf = {
  readonly rows: (piece: Piece) => string;
  /** What each piece has counted, put together. */
  readonly counts: (id: string) => string;
  /** What one has counted: of files of the time before it was put together. */
  readonly countsOf: (files: Files, piece: Piece) => Promise<RowCounts>;
};

const Counted = Tally.pick({ counts: true });

const screened: Shelf = {
  rows: screenedKey,
  counts: screenedCountsKey,
  countsOf: async (files, piece) => (await stored(files, tallyKey(piece), Counted)).counts,
};

/** Where the rows lie while a filing stands so; before that there are none. What people answer comes with the result. */
const shelves: Readonly<Partial<Record<GoodsFilingStatus, Shelf>>> = {
  'under-review': screened,
  'joint-review': screened,
  entering: screened,
  answered: {
    rows: answeredKey,
    counts: answeredCountsKey,
    countsOf: (files, piece) => stored(files, countsKey(piece), RowCounts),
  },
};

/** Of one outcome, or all. */
export type Asked = { readonly outcome?: RowOutcome | undefined };

const countsIn = async ({ exports }: Needs, id: string, shelf: Shelf, pieces: number) => {
  const key = shelf.counts(id);
  if ((await exports.bytesOf(key)) !== undefined) return stored(exports, key, z.array(RowCounts));
  return Promise.all(piecesOf(id, { pieces }).map((piece) => shelf.countsOf(exports, piece)));
};

const Marked = ScreenedRow.pick({ outcome: true });

const isOf = (outcome: RowOutcome) => (line: string) => Marked.parse(JSON.parse(line)).outcome === outcome;

/** The rows that are asked for: how many of them each piece holds, and how to read some. */
export const rowsInPieces = async (ports: Needs, { id, status }: GoodsFiling, { outcome }: Asked) => {
  const shelf = shelves[status];
  const manifest = shelf && (await readManifest(ports, id));
  if (!shelf || !manifest) return { counts: [], rowsOf: async () => [] };
  const counts = await countsIn(ports, id, shelf, manifest.pieces);
  return {
    counts: counts.map((one) => one[outcome ?? 'rows']),
    rowsOf: async ({ piece, start, end }: Stretch): Promise<ScreenedRow[]> => {
      const lines = await storedLines(ports.exports, shelf.rows({ filingId: id, number: piece }));
      const wanted = outcome ? lines.filter(isOf(outcome)) : lines;
      return wanted.slice(start, end).map((line) => ScreenedRow.parse(JSON.parse(line)));
    },
  };
};
