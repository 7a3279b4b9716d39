import * as z from 'zod';
import { type GoodsFiling, moveGoodsFiling } from '#domain/positive-list/goods/goods-filing.ts';
import { goodsReader } from '#domain/positive-list/goods/goods-row.ts';
import {
  cut,
  type Manifest,
  marking,
  type PieceRow,
  rowsPerPiece,
  watchingWords,
} from '#domain/positive-list/goods/piece.ts';
import { findingsAtMost } from '#domain/positive-list/goods/row-tally.ts';
import { TableUnreadable } from '../../adapters/tables/table-unreadable.ts';
import { store, storeRows } from '../../casework/stored-rows.ts';
import { changed, happened, type Moment, momentOf, standingOf } from '../../casework/writing.ts';
import { connectFiles } from '../../connect.ts';
import { task } from '../../edge/task.ts';
import type { Change, Ports } from '../../ports.ts';
import { readGoodsTable } from '../goods/goods-file.ts';
import { bookKeyOf, manifestKey, pieceKey } from '../goods/goods-keys.ts';
import { fingerprinted } from './fingerprint.ts';
import { readManifest } from './read-manifest.ts';
import { readGoodsFiling, yardstickOn } from './review-scene.ts';

const Input = z.object({ id: z.string() });
const by = 'split-goods';

type Terms = Awaited<ReturnType<typeof yardstickOn>>;

/** Every row, marked with the key of its goods and with the line where the same goods stood first. */
async function* markedRows(
  { layout, rows }: Awaited<ReturnType<typeof readGoodsTable>>,
  { yardstick }: Terms,
  words: ReturnType<typeof watchingWords>,
): AsyncGenerator<PieceRow> {
  const read = goodsReader(yardstick.terms.modes, layout);
  const mark = marking(bookKeyOf);
  for await (const { line, cells } of rows) {
    const goods = read(line, cells);
    const known = goods.ok ? goods.value : undefined;
    words.see(known);
    yield { line, cells, ...mark(line, known) };
  }
}

/** Reads the upload once, from its first byte to its last, and lays it aside in pieces. The manifest comes last. */
const split = async (
  { evidence, exports }: Ports,
  { id, objectKey, mapping }: GoodsFiling,
  terms: Terms,
  size: number,
): Promise<Manifest> => {
  const { bytes, sha256 } = fingerprinted(await evidence.read(objectKey));
  const table = await readGoodsTable(bytes, terms.terms.mostRows, mapping);
  const words = watchingWords();
  let [rows, pieces] = [0, 0];
  for await (const piece of cut(markedRows(table, terms, words), size)) {
    pieces += 1;
    rows += piece.length;
    await storeRows(exports, pieceKey({ filingId: id, number: pieces }), piece);
  }
  const { header, layout } = table;
  const manifest = { sha256: sha256(), header: [...header], layout, rows, pieces, isAlike: words.isAlike() };
  await store(exports, manifestKey(id), manifest);
  return { ...manifest, layout: { ...layout, places: [...layout.places], unknown: [...layout.unknown] } };
};

const unreadable = (filing: GoodsFiling, moment: Moment, { refusals }: TableUnreadable): Change => {
  const after = changed(filing, moment, {
    status: moveGoodsFiling(filing.status, 'refuse'),
    findings: refusals.slice(0, findingsAtMost),
    findingCount: refusals.length,
  });
  const data = { findings: after.findings.map(({ code }) => code) };
  return {
    cases: [after],
    events: [happened('GoodsUnreadable', moment, by, after, { before: filing, data })],
  };
};

/** What was laid aside, now or by an attempt before; or why the file is no table of goods. */
const manifestOf = async (
  ports: Ports,
  filing: GoodsFiling,
  size: number,
): Promise<Manifest | TableUnreadable> => {
  const before = await readManifest(ports, filing.id);
  if (before) return before;
  const { today } = momentOf(ports);
  const terms = await yardstickOn(ports, filing.mode, filing.submittedOn ?? today);
  try {
    return await split(ports, filing, terms, size);
  } catch (error) {
    if (error instanceof TableUnreadable) return error;
    throw error;
  }
};

/** Cuts the file into pieces that can be screened side by side, and answers how many there are. Benches try other sizes. */
export const splitGoods = async (ports: Ports, { id }: z.infer<typeof Input>, size = rowsPerPiece) => {
  const { filing } = await readGoodsFiling(ports, id);
  if (filing.status !== 'submitted') return { ...(await standingOf(ports, filing)), pieces: 0 };
  const manifest = await manifestOf(ports, filing, size);
  if (manifest instanceof TableUnreadable) {
    await ports.register.commit(unreadable(filing, momentOf(ports), manifest));
    return { ...(await standingOf(ports, (await readGoodsFiling(ports, id)).filing)), pieces: 0 };
  }
  const { rows, pieces } = manifest;
  await ports.progress.begin(id, { rows, pieces });
  return { ...(await standingOf(ports, filing)), pieces };
};

export const handler = task(Input, splitGoods, connectFiles);
