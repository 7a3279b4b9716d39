import type * as z from 'zod';
import type { Department } from '#domain/casework/role.ts';
import type { Task } from '#domain/casework/task.ts';
import { withAnswers } from '#domain/positive-list/book/answers.ts';
import { type GoodsEntry, type Ground, movedEntry } from '#domain/positive-list/book/goods-entry.ts';
import { InDoubt } from '#domain/positive-list/book/in-doubt.ts';
import type { Pending, Rescreening } from '#domain/positive-list/book/rescreening.ts';
import { freedFrom } from '#domain/positive-list/book/suspension.ts';
import { storedRows } from '../../casework/stored-rows.ts';
import { momentOf } from '../../casework/writing.ts';
import { connectFiles } from '../../connect.ts';
import { task } from '../../edge/task.ts';
import { CaseMoved } from '../../errors.ts';
import type { Ports } from '../../ports.ts';
import { FileInput, isLookedAtBy, isSuspendedBy, markOf, readRescreening } from './rescreening-scene.ts';

type Verdict = 'approve' | 'refuse';
/** The verdict, and the tasks in which it was given. */
type Said = { readonly verdict: Verdict; readonly by: readonly string[] };

type Asked = { readonly rescreening: Rescreening; readonly tasks: readonly Task[] };

/** What one department said of these goods: of their tariff line, or of all. */
const saidBy = (
  { rescreening: { reviews }, tasks }: Asked,
  { entry, pending }: InDoubt,
  department: Department,
): Said | undefined => {
  const review = reviews.find((one) => one.department === department && one.pending === pending);
  const asked = tasks.find(({ id }) => id === review?.taskId);
  const tariff = entry.goods.hsCode.slice(0, 8);
  const exception = asked?.exceptions?.find(({ group }) => group === tariff);
  const decision = exception?.decision ?? asked?.decision;
  return asked && (decision === 'approve' || decision === 'refuse')
    ? { verdict: decision, by: [asked.id] }
    : undefined;
};

/** They stay where all who were asked let them stay; one refusal ends it. */
const saidOf = (asked: Asked, one: InDoubt): Said | undefined => {
  const said = one.departments.flatMap((department) => saidBy(asked, one, department) ?? []);
  const refusal = said.find(({ verdict }) => verdict === 'refuse');
  if (refusal) return refusal;
  return said.length === one.departments.length
    ? { verdict: 'approve', by: said.flatMap(({ by }) => by) }
    : undefined;
};

const words = {
  approve: {
    code: 'RESTORED',
    reason: { zh: '经主管部门判定，恢复在册。', en: 'A department restored it.' },
  },
  refuse: { code: 'DELISTED', reason: { zh: '经主管部门判定，下架。', en: 'A department delisted it.' } },
} as const;

type Act = Said & { readonly id: string; readonly since: string };

const groundOf = ({ verdict, id, by }: Act): Ground => ({
  ...words[verdict],
  found: id,
  by: by.join('；'),
});

type Way = {
  readonly isOurs: typeof isSuspendedBy;
  readonly keep: (entry: GoodsEntry, act: Act) => GoodsEntry;
};

const ways: Readonly<Record<Pending, Way>> = {
  suspended: {
    isOurs: isSuspendedBy,
    keep: (entry, act) => freedFrom(entry, markOf(act.id), groundOf(act), act.since),
  },
  // It stays as it stands, though something else may have suspended it meanwhile.
  'looked-at': { isOurs: isLookedAtBy, keep: (entry) => ({ ...entry, version: entry.version + 1 }) },
};

const withoutLook = ({ lookedAt: _, ...entry }: GoodsEntry): GoodsEntry => entry;

/** The entry after the word of the departments, where it still waits for it. */
const decided = (one: InDoubt, entry: GoodsEntry, act: Act) => {
  const { isOurs, keep } = ways[one.pending];
  if (!isOurs(entry, act.id)) return [];
  const before = isLookedAtBy(entry, act.id) ? withoutLook(entry) : entry;
  return act.verdict === 'refuse'
    ? [movedEntry(before, 'delist', groundOf(act), act.since)]
    : [withAnswers(keep(before, act), one, act.by)];
};

/** One file of findings: what the departments have said of each is done to the entry, where it still waits for it. */
export const applyPiece = async (ports: Ports, { id, key }: z.infer<typeof FileInput>) => {
  const rescreening = await readRescreening(ports, id);
  if (rescreening.status !== 'applying') return { moved: 0 };
  const tasks = await ports.register.tasksOf({ kind: 'rescreening', id });
  const doubtful = await storedRows(ports.exports, key, InDoubt);
  const found = await ports.book.find(
    doubtful[0]?.entry.subjectId ?? '',
    doubtful.map(({ entry }) => entry.key),
  );
  const { now: since } = momentOf(ports);
  const after = doubtful.flatMap((one): GoodsEntry[] => {
    const entry = found.get(one.entry.key);
    const said = saidOf({ rescreening, tasks }, one);
    return entry && said ? decided(one, entry, { ...said, id, since }) : [];
  });
  const missed = await ports.book.change(after);
  if (missed.length > 0) throw new CaseMoved(`Some goods of ${key} moved meanwhile.`);
  return { moved: after.length };
};

export const handler = task(FileInput, applyPiece, connectFiles);
