import * as z from 'zod';
import { moveAllocation } from '#domain/subsidy/amount/allocation-case.ts';
import { changed, happened, momentOf, standingOf } from '../../casework/writing.ts';
import { connectTables } from '../../connect.ts';
import { task } from '../../edge/task.ts';
import type { TablePorts } from '../../ports.ts';
import { moveClaims } from '../claims/move-claims.ts';
import { readAllocation } from './read-allocation.ts';
import { reserveMove } from './reserve.ts';

const Input = z.object({ id: z.string() });
const by = 'close-notice';

/** The notice is over: every item that nobody objects to reserves its money. An objected item waits, alone. */
export const closeNotice = async (ports: TablePorts, { id }: z.infer<typeof Input>) => {
  const { allocation } = await readAllocation(ports, id);
  if (allocation.status !== 'in-notice') return standingOf(ports, allocation);
  const moment = momentOf(ports);
  const clear = (await ports.register.claimsOf(allocation.programmeId, allocation.periodId)).filter(
    ({ status, allocationId }) => status === 'in-notice' && allocationId === id,
  );
  await moveClaims(
    ports,
    clear.map((claim) => reserveMove(claim, moment)),
    moment,
    by,
  );
  const after = changed(allocation, moment, { status: moveAllocation(allocation.status, 'settle') });
  await ports.register.commit({
    cases: [after],
    events: [
      happened('NoticeClosed', moment, by, after, { before: allocation, data: { items: clear.length } }),
    ],
  });
  return standingOf(ports, after);
};

export const handler = task(Input, closeNotice, connectTables);
