import * as z from 'zod';
import { moveClaim } from '#domain/subsidy/claims/claim-lifecycle.ts';
import { cancelled, changed, happened, isOpen, momentOf, standingOf } from '../../casework/writing.ts';
import { connectTables } from '../../connect.ts';
import { task } from '../../edge/task.ts';
import type { TablePorts } from '../../ports.ts';
import { readClaim } from './read-claim.ts';

const Input = z.object({ id: z.string() });

/** The term for correction has gone by: the claim lapses. While the window is open it may be made anew. */
export const lapseClaim = async (ports: TablePorts, { id }: z.infer<typeof Input>) => {
  const { claim } = await readClaim(ports, id);
  if (claim.status !== 'needs-correction') return standingOf(ports, claim);
  const moment = momentOf(ports);
  const open = (await ports.register.tasksOf({ kind: 'claim', id })).filter(isOpen);
  const after = changed(claim, moment, { status: moveClaim(claim.status, 'lapse') });
  await ports.register.commit({
    cases: [after],
    closes: open.map((one) => cancelled(one, moment, 'lapse')),
    events: [happened('ClaimLapsed', moment, 'lapse', after, { before: claim })],
  });
  return standingOf(ports, after);
};

export const handler = task(Input, lapseClaim, connectTables);
