import type * as z from 'zod';
import { GoodsEntry, movedEntry } from '#domain/positive-list/book/goods-entry.ts';
import { type Lists, type LostGround, lostGround } from '#domain/positive-list/book/lost-ground.ts';
import { type Rescreening, recallingDepartment } from '#domain/positive-list/book/rescreening.ts';
import { departmentsAsked, type GoodsReviewTerms } from '#domain/positive-list/goods/goods-review-terms.ts';
import { screener } from '#domain/positive-list/goods/screen.ts';
import { momentOf } from '../../casework/writing.ts';
import { connectFiles } from '../../connect.ts';
import { task } from '../../edge/task.ts';
import { CaseMoved } from '../../errors.ts';
import type { Ports } from '../../ports.ts';
import { yardstickOn } from '../review/review-scene.ts';
import { storedRows, storeRows } from '../review/stored-rows.ts';
import { findingsKey } from './rescreening-keys.ts';
import { FileInput, isSuspendedBy, markOf, readRescreening, versionsOf } from './rescreening-scene.ts';

type Scene = { readonly lists: Lists; readonly terms: GoodsReviewTerms };

const sceneOf = async (ports: Ports, { day }: Rescreening, mode: string): Promise<Scene> => {
  const { terms, yardstick } = await yardstickOn(ports, mode, day);
  const now = yardstick.catalogues?.find(({ list }) => list.id === terms.list);
  const then = await versionsOf(ports, terms.list);
  return { lists: { then, now, screen: screener(yardstick) }, terms };
};

/** The goods of the piece as they stand in the book now: those still active, and those this re-screening suspended. */
const standing = async (ports: Ports, id: string, key: string): Promise<GoodsEntry[]> => {
  const entered = await storedRows(ports.exports, key, GoodsEntry);
  const subjectId = entered[0]?.subjectId;
  if (!subjectId) return [];
  const keys = entered.map((entry) => entry.key);
  const found = await ports.book.find(subjectId, keys);
  return entered.flatMap(({ key: one, filingId }) => {
    const entry = found.get(one);
    const isOurs = entry?.filingId === filingId;
    return entry && isOurs && (entry.status === 'active' || isSuspendedBy(entry, id)) ? [entry] : [];
  });
};

/**
 * Goods that no list speaks for any more belong to whoever answers where there is none; where several answer a question,
 * to the first of them (ADR 0042).
 */
const withDepartment = (
  { cause }: Rescreening,
  { terms }: Scene,
  entry: GoodsEntry,
  { findings, question }: NonNullable<ReturnType<typeof lostGround>>,
): LostGround => ({
  entry,
  findings: [...findings],
  ...(question ? { question } : {}),
  department:
    cause.kind === 'recall'
      ? recallingDepartment
      : departmentsAsked(terms, question ?? 'no-list-in-force')[0],
});

const suspended = (id: string, { entry, findings: [first] }: LostGround, since: string): GoodsEntry =>
  movedEntry(
    entry,
    'suspend',
    {
      code: first?.code ?? 'RESCREENED',
      reason: first?.reason ?? { zh: '重新比对未通过。', en: 'It did not pass when held anew.' },
      found: id,
      by: markOf(id),
    },
    since,
  );

/** One piece of the book, held anew. What lost its ground is suspended where it still stands as it was read. */
export const rescreenPiece = async (ports: Ports, { id, key }: z.infer<typeof FileInput>) => {
  const rescreening = await readRescreening(ports, id);
  if (rescreening.status !== 'started') return { suspended: 0 };
  const entries = await standing(ports, id, key);
  const [first] = entries;
  if (!first) return { suspended: 0 };
  const scene = await sceneOf(ports, rescreening, first.goods.mode);
  const lost = entries.flatMap((entry) => {
    const found = lostGround(entry, rescreening.cause, scene.lists);
    return found ? [withDepartment(rescreening, scene, entry, found)] : [];
  });
  if (lost.length === 0) return { suspended: 0 };
  const { now } = momentOf(ports);
  const moves = lost.filter(({ entry }) => entry.status === 'active').map((one) => suspended(id, one, now));
  const moved = await ports.book.change(moves);
  if (moved.length > 0) throw new CaseMoved(`Some goods of ${key} moved while they were held anew.`);
  await storeRows(ports.exports, findingsKey(id, key), lost);
  return { suspended: lost.length };
};

export const handler = task(FileInput, rescreenPiece, connectFiles);
