import * as z from 'zod';
import { type Allocation, moveAllocation, promisedBy } from '#domain/subsidy/amount/allocation-case.ts';
import { changed, happened, type Moment, momentOf, standingOf } from '../../casework/writing.ts';
import { connectFiles } from '../../connect.ts';
import { task } from '../../edge/task.ts';
import type { Ports } from '../../ports.ts';
import { moveClaims } from '../claims/move-claims.ts';
import { isShort } from './free-on.ts';
import { readAllocation } from './read-allocation.ts';
import { type Cleared, clearingMove, neededBy } from './reserve.ts';
import { isWorkedThrough, type Standing, workThrough } from './work-through.ts';

const Input = z.object({ id: z.string() });
const by = 'close-notice';

const isClear =
  (allocationId: string) =>
  ({ claim }: Standing): boolean =>
    claim.status === 'in-notice' && claim.allocationId === allocationId;

const clearedBy =
  ({ notice, openedAt }: Allocation) =>
  ({ claim, share: { turn, waits } }: Standing): Cleared => ({
    claim,
    turn,
    waits,
    since: notice?.publishedAt ?? openedAt,
  });

const settle = async (ports: Ports, allocation: Allocation, moment: Moment) => {
  const after = changed(allocation, moment, { status: moveAllocation(allocation.status, 'settle') });
  await ports.register.commit({
    cases: [after],
    events: [happened('NoticeClosed', moment, by, after, { before: allocation })],
  });
  return after;
};

/** Noted before anything moves: whoever takes up the closing again goes on as it began. */
const measured = async (ports: Ports, allocation: Allocation, moment: Moment): Promise<Allocation> => {
  if (allocation.fundShort !== undefined) return allocation;
  const fundShort = await isShort(ports, promisedBy(allocation));
  const noted = changed(allocation, moment, { fundShort });
  await ports.register.commit({ cases: [noted], events: [] });
  return noted;
};

/**
 * The notice is over: every item that nobody objects to reserves its money, or waits for it where the pool is short. An
 * objected item stands, alone.
 */
export const closeNotice = async (ports: Ports, { id }: z.infer<typeof Input>) => {
  const { allocation } = await readAllocation(ports, id);
  if (allocation.status !== 'in-notice') return standingOf(ports, allocation);
  const moment = momentOf(ports);
  const begun = await measured(ports, allocation, moment);
  const closed = await workThrough(ports, begun, moment, async (_, shares, before) => {
    const cleared = shares.filter(isClear(id)).map(clearedBy(allocation));
    const fundShort = before.fundShort === true || (await isShort(ports, neededBy(cleared)));
    const moves = cleared.map((one) => clearingMove(one, fundShort, moment));
    await moveClaims(ports, moves, moment, by);
    return { fundShort };
  });
  return standingOf(ports, isWorkedThrough(closed) ? await settle(ports, closed, moment) : closed);
};

export const handler = task(Input, closeNotice, connectFiles);
