import * as z from 'zod';
import { type Allocation, moveAllocation } from '#domain/subsidy/amount/allocation-case.ts';
import { changed, happened, type Moment, momentOf, standingOf } from '../../casework/writing.ts';
import { connectFiles } from '../../connect.ts';
import { task } from '../../edge/task.ts';
import type { Ports } from '../../ports.ts';
import { moveClaims } from '../claims/move-claims.ts';
import { readAllocation } from './read-allocation.ts';
import { isWorkedThrough, type Standing, workThrough } from './work-through.ts';
import { isThere, writeNotice } from './write-notice.ts';

const Input = z.object({ id: z.string() });
const by = 'announce';

/** Each claim is again as it was determined; another round shares out anew. */
const takenBack = ({ claim }: Standing) => ({
  claim,
  action: 'discard',
  type: 'AllocationDiscarded',
  patch: {
    allocationId: undefined,
    allocatedFen: undefined,
    parts: [],
    derivation: claim.derivation.filter(({ step }) => step < 8),
  },
});

const discard = async (ports: Ports, allocation: Allocation, moment: Moment) => {
  const done = await workThrough(ports, allocation, moment, async (_, shares) => {
    await moveClaims(ports, shares.filter(isThere(allocation)).map(takenBack), moment, by);
    return {};
  });
  if (!isWorkedThrough(done)) return done;
  const after = changed(done, moment, { status: moveAllocation(allocation.status, 'reject') });
  await ports.register.commit({
    cases: [after],
    events: [happened('AllocationRejected', moment, by, after, { before: allocation })],
  });
  return after;
};

/** What has come to be decided anew stands in the way of it, and nobody is asked. */
const decisionOf = async ({ register }: Ports, { id, round, stoppedBy }: Allocation) => {
  if (stoppedBy.length > 0) return 'refuse';
  const asked = (await register.tasksOf({ kind: 'allocation', id })).find(
    (task) => task.step === 'confirm' && task.round === round,
  );
  return asked?.decision;
};

/** The second person has spoken: the notice is published, or the claims go back to be shared out anew. */
export const announceAllocation = async (ports: Ports, { id }: z.infer<typeof Input>) => {
  const { allocation, programme } = await readAllocation(ports, id);
  const stand = async (now: Allocation) => ({
    ...(await standingOf(ports, now)),
    until: now.notice?.until ?? now.changedAt,
  });
  if (allocation.status !== 'proposed') return stand(allocation);
  const decision = await decisionOf(ports, allocation);
  if (!decision) return stand(allocation);
  const moment = momentOf(ports);
  return stand(
    decision === 'approve'
      ? await writeNotice(ports, allocation, programme, moment)
      : await discard(ports, allocation, moment),
  );
};

export const handler = task(Input, announceAllocation, connectFiles);
