import * as z from 'zod';
import { type Allocation, moveAllocation } from '#domain/subsidy/amount/allocation-case.ts';
import { changed, happened, type Moment, momentOf, standingOf } from '../../casework/writing.ts';
import { connectFiles } from '../../connect.ts';
import { task } from '../../edge/task.ts';
import type { Ports } from '../../ports.ts';
import { moveClaims } from '../claims/move-claims.ts';
import { readAllocation } from './read-allocation.ts';
import { reserveMove } from './reserve.ts';
import { isWorkedThrough, type Standing, workThrough } from './work-through.ts';

const Input = z.object({ id: z.string() });
const by = 'close-notice';

const isClear =
  (allocationId: string) =>
  ({ claim }: Standing): boolean =>
    claim.status === 'in-notice' && claim.allocationId === allocationId;

const settle = async (ports: Ports, allocation: Allocation, moment: Moment) => {
  const after = changed(allocation, moment, { status: moveAllocation(allocation.status, 'settle') });
  await ports.register.commit({
    cases: [after],
    events: [happened('NoticeClosed', moment, by, after, { before: allocation })],
  });
  return after;
};

/** The notice is over: every item that nobody objects to reserves its money. An objected item waits, alone. */
export const closeNotice = async (ports: Ports, { id }: z.infer<typeof Input>) => {
  const { allocation } = await readAllocation(ports, id);
  if (allocation.status !== 'in-notice') return standingOf(ports, allocation);
  const moment = momentOf(ports);
  const closed = await workThrough(ports, allocation, moment, async (_, shares) => {
    const moves = shares.filter(isClear(id)).map(({ claim }) => reserveMove(claim, moment));
    await moveClaims(ports, moves, moment, by);
    return {};
  });
  return standingOf(ports, isWorkedThrough(closed) ? await settle(ports, closed, moment) : closed);
};

export const handler = task(Input, closeNotice, connectFiles);
