import type * as z from 'zod';
import { listsBehind, underLook } from '#domain/positive-list/book/answers.ts';
import { GoodsEntry, type Ground, holdsItsPlace } from '#domain/positive-list/book/goods-entry.ts';
import { type InDoubt, inDoubt } from '#domain/positive-list/book/in-doubt.ts';
import type { Lists } from '#domain/positive-list/book/judged-anew.ts';
import type { Pending, Rescreening } from '#domain/positive-list/book/rescreening.ts';
import { suspendedFor } from '#domain/positive-list/book/suspension.ts';
import type { GoodsReviewTerms } from '#domain/positive-list/goods/goods-review-terms.ts';
import { type Force, withForce } from '#domain/positive-list/goods/goods-terms.ts';
import { screener } from '#domain/positive-list/goods/screen.ts';
import { storedRows, storeRows } from '../../casework/stored-rows.ts';
import { momentOf } from '../../casework/writing.ts';
import { connectFiles } from '../../connect.ts';
import { task } from '../../edge/task.ts';
import { CaseMoved } from '../../errors.ts';
import type { Ports } from '../../ports.ts';
import { yardstickOn } from '../review/review-scene.ts';
import { type Found, withDepartments } from './asked-departments.ts';
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

/** The goods of the piece as they stand in the book now, where they still have the place that the piece gave them. */
const standing = async (ports: Ports, key: string): Promise<GoodsEntry[]> => {
  const entered = await storedRows(ports.exports, key, GoodsEntry);
  const subjectId = entered[0]?.subjectId;
  if (!subjectId) return [];
  const keys = entered.map((entry) => entry.key);
  const found = await ports.book.find(subjectId, keys);
  return entered.flatMap(({ key: one, filingId }) => {
    const entry = found.get(one);
    return entry?.filingId === filingId && holdsItsPlace(entry) ? [entry] : [];
  });
};

/** What something else has suspended waits for its word; only a recall must not end with another reason (ADR 0025). */
const isReached = (id: string, entry: GoodsEntry, { isRecalled = false }: Found): boolean =>
  entry.status === 'active' || isRecalled || isSuspendedBy(entry, id) || isLookedAtBy(entry, id);

const groundOf = (id: string, { findings: [first] }: InDoubt): Ground => ({
  code: first?.code ?? 'RESCREENED',
  reason: first?.reason ?? { zh: '重新比对未通过。', en: 'It did not pass when held anew.' },
  found: id,
  by: markOf(id),
});

type Move = (id: string, one: InDoubt, since: string) => readonly GoodsEntry[];

/** What becomes of goods in doubt; where this re-screening has done it before, nothing more. */
const moves: Readonly<Record<Pending, Move>> = {
  suspended: (id, one, since) =>
    isSuspendedBy(one.entry, id) ? [] : [suspendedFor(one.entry, groundOf(id, one), since)],
  'looked-at': (id, { entry, lists }) => (isLookedAtBy(entry, id) ? [] : [underLook(entry, id, lists)]),
};

/** One piece of the book, held anew. What is in doubt is suspended, or marked, where it still stands as it was read. */
export const rescreenPiece = async (ports: Ports, { id, key }: z.infer<typeof FileInput>) => {
  const rescreening = await readRescreening(ports, id);
  if (rescreening.status !== 'started') return { inDoubt: 0 };
  const entries = await standing(ports, key);
  const [first] = entries;
  if (!first) return { inDoubt: 0 };
  const scene = await sceneOf(ports, rescreening, entries, first.goods.mode);
  const doubtful = entries.flatMap((entry) => {
    const found = inDoubt(entry, rescreening, scene.lists);
    return found && isReached(id, entry, found) ? [withDepartments(scene.terms, entry, found)] : [];
  });
  if (doubtful.length === 0) return { inDoubt: 0 };
  const { now } = momentOf(ports);
  const moved = await ports.book.change(doubtful.flatMap((one) => moves[one.pending](id, one, now)));
  if (moved.length > 0) throw new CaseMoved(`Some goods of ${key} moved while they were held anew.`);
  await storeRows(ports.exports, findingsKey(id, key), doubtful);
  return { inDoubt: doubtful.length };
};

export const handler = task(FileInput, rescreenPiece, connectFiles);
