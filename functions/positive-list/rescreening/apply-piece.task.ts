import type * as z from 'zod';
import type { Task } from '#domain/casework/task.ts';
import { type GoodsEntry, movedEntry } from '#domain/positive-list/book/goods-entry.ts';
import { LostGround } from '#domain/positive-list/book/lost-ground.ts';
import type { Rescreening } from '#domain/positive-list/book/rescreening.ts';
import { momentOf } from '../../casework/writing.ts';
import { connectFiles } from '../../connect.ts';
import { task } from '../../edge/task.ts';
import { CaseMoved } from '../../errors.ts';
import type { Ports } from '../../ports.ts';
import { storedRows } from '../review/stored-rows.ts';
import { FileInput, isSuspendedBy, readRescreening } from './rescreening-scene.ts';

const moves = {
  approve: {
    action: 'restore',
    code: 'RESTORED',
    reason: { zh: '经主管部门判定，恢复在册。', en: 'A department restored it.' },
  },
  refuse: {
    action: 'delist',
    code: 'DELISTED',
    reason: { zh: '经主管部门判定，下架。', en: 'A department delisted it.' },
  },
} as const;

/** What the department said of these goods: of their tariff line, or of all. */
const saidOf = ({ reviews }: Rescreening, tasks: readonly Task[], { entry, department }: LostGround) => {
  const review = reviews.find((one) => one.department === department);
  const asked = tasks.find(({ id }) => id === review?.taskId);
  const tariff = entry.goods.hsCode.slice(0, 8);
  const exception = asked?.exceptions?.find(({ group }) => group === tariff);
  const decision = exception?.decision ?? asked?.decision;
  return decision === 'approve' || decision === 'refuse'
    ? { move: moves[decision], by: asked?.id ?? '' }
    : undefined;
};

/** One file of findings: what the departments have said of each is done to the entry, where it is still suspended. */
export const applyPiece = async (ports: Ports, { id, key }: z.infer<typeof FileInput>) => {
  const rescreening = await readRescreening(ports, id);
  if (rescreening.status !== 'applying') return { moved: 0 };
  const tasks = await ports.register.tasksOf({ kind: 'rescreening', id });
  const lost = await storedRows(ports.exports, key, LostGround);
  const found = await ports.book.find(
    lost[0]?.entry.subjectId ?? '',
    lost.map(({ entry }) => entry.key),
  );
  const { now } = momentOf(ports);
  const after = lost.flatMap((one): GoodsEntry[] => {
    const entry = found.get(one.entry.key);
    const said = saidOf(rescreening, tasks, one);
    if (!entry || !said || !isSuspendedBy(entry, id)) return [];
    const { action, code, reason } = said.move;
    return [movedEntry(entry, action, { code, reason, found: id, by: said.by }, now)];
  });
  const missed = await ports.book.change(after);
  if (missed.length > 0) throw new CaseMoved(`Some goods of ${key} moved meanwhile.`);
  return { moved: after.length };
};

export const handler = task(FileInput, applyPiece, connectFiles);
