import type * as z from 'zod';
import { listsBehind, underLook } from '#domain/positive-list/book/answers.ts';
import { GoodsEntry, movedEntry } from '#domain/positive-list/book/goods-entry.ts';
import { type InDoubt, inDoubt } from '#domain/positive-list/book/in-doubt.ts';
import type { Lists } from '#domain/positive-list/book/judged-anew.ts';
import {
  type Pending,
  type Rescreening,
  recallingDepartment,
} from '#domain/positive-list/book/rescreening.ts';
import { departmentsAsked, type GoodsReviewTerms } from '#domain/positive-list/goods/goods-review-terms.ts';
import { type Force, withForce } from '#domain/positive-list/goods/goods-terms.ts';
import { screener } from '#domain/positive-list/goods/screen.ts';
import { storedRows, storeRows } from '../../casework/stored-rows.ts';
import { momentOf } from '../../casework/writing.ts';
import { connectFiles } from '../../connect.ts';
import { task } from '../../edge/task.ts';
import { CaseMoved } from '../../errors.ts';
import type { Ports } from '../../ports.ts';
import { yardstickOn } from '../review/review-scene.ts';
import { findingsKey } from './rescreening-keys.ts';
import {
  FileInput,
  isLookedAtBy,
  isSuspendedBy,
  markOf,
  readRescreening,
  versionsNamed,
} from './rescreening-scene.ts';

type Scene = { readonly lists: Lists; readonly terms: GoodsReviewTerms };

/** Everything that is in force on the day, and the lists that the answers about these goods rest on. */
const sceneOf = async (
  ports: Ports,
  { day }: Rescreening,
  entries: readonly GoodsEntry[],
  mode: string,
): Promise<Scene> => {
  const { terms, yardstick } = await yardstickOn(ports, mode, day);
  const of = (force: Force) => screener({ ...yardstick, terms: withForce(yardstick.terms, force) });
  const named = entries.flatMap((entry) => [...listsBehind(entry), ...(entry.lookedAt?.lists ?? [])]);
  return {
    lists: {
      versionOf: await versionsNamed(ports, named, yardstick.catalogues ?? []),
      screen: { 'must-be-listed': of('must-be-listed'), 'listed-needs-review': of('listed-needs-review') },
    },
    terms,
  };
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
  { terms }: Scene,
  entry: GoodsEntry,
  { question, isRecalled, ...found }: NonNullable<ReturnType<typeof inDoubt>>,
): InDoubt => ({
  entry,
  ...found,
  department: isRecalled ? recallingDepartment : departmentsAsked(terms, question ?? 'no-list-in-force')[0],
});

const suspended = (id: string, { entry, findings: [first] }: InDoubt, since: string): GoodsEntry =>
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

type Move = (id: string, one: InDoubt, since: string) => readonly GoodsEntry[];

/** What becomes of goods in doubt; where this re-screening has done it before, nothing more. */
const moves: Readonly<Record<Pending, Move>> = {
  suspended: (id, one, since) => (one.entry.status === 'active' ? [suspended(id, one, since)] : []),
  'looked-at': (id, { entry, lists }) => (isLookedAtBy(entry, id) ? [] : [underLook(entry, id, lists)]),
};

/** One piece of the book, held anew. What is in doubt is suspended, or marked, where it still stands as it was read. */
export const rescreenPiece = async (ports: Ports, { id, key }: z.infer<typeof FileInput>) => {
  const rescreening = await readRescreening(ports, id);
  if (rescreening.status !== 'started') return { inDoubt: 0 };
  const entries = await standing(ports, id, key);
  const [first] = entries;
  if (!first) return { inDoubt: 0 };
  const scene = await sceneOf(ports, rescreening, entries, first.goods.mode);
  const doubtful = entries.flatMap((entry) => {
    const found = inDoubt(entry, rescreening, scene.lists);
    return found ? [withDepartment(scene, entry, found)] : [];
  });
  if (doubtful.length === 0) return { inDoubt: 0 };
  const { now } = momentOf(ports);
  const moved = await ports.book.change(doubtful.flatMap((one) => moves[one.pending](id, one, now)));
  if (moved.length > 0) throw new CaseMoved(`Some goods of ${key} moved while they were held anew.`);
  await storeRows(ports.exports, findingsKey(id, key), doubtful);
  return { inDoubt: doubtful.length };
};

export const handler = task(FileInput, rescreenPiece, connectFiles);
