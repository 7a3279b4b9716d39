import * as z from 'zod';
import { start } from '#domain/casework/clock.ts';
import { type Allocation, moveAllocation } from '#domain/subsidy/amount/allocation-case.ts';
import { allocationTitle } from '#domain/subsidy/amount/allocation-title.ts';
import type { Claim } from '#domain/subsidy/claims/claim.ts';
import { partsOf } from '#domain/subsidy/claims/parts.ts';
import type { Programme } from '#domain/subsidy/programme/programme.ts';
import { numbered } from '../../casework/numbered.ts';
import { changed, happened, type Moment, momentOf, standingOf, taskFor } from '../../casework/writing.ts';
import { connectFiles } from '../../connect.ts';
import { task } from '../../edge/task.ts';
import type { Ports } from '../../ports.ts';
import { type ClaimMove, moveClaims } from '../claims/move-claims.ts';
import { layDownShares } from './lay-down-shares.ts';
import { freezes } from './promised.ts';
import { readAllocation } from './read-allocation.ts';
import { isWaitedFor, standInTheWay } from './stands-in-the-way.ts';
import { isWorkedThrough, type Standing, workThrough } from './work-through.ts';

const Input = z.object({ id: z.string() });
const by = 'share-pool';

const confirmation = (allocation: Allocation, programme: Programme, moment: Moment) => {
  const title = allocationTitle(programme, allocation);
  return taskFor(
    {
      case: { kind: 'allocation', id: allocation.id },
      step: 'confirm',
      round: allocation.round,
      desk: { role: 'programme-approver' },
      title: {
        zh: `${title.zh}：资金分配复核`,
        en: `${title.en}: confirm the allocation`,
      },
      question: {
        zh: '请复核分配结果、资金池与余数，确认后将予公示。',
        en: 'Check the shares, the pool and the residue. Once confirmed, the notice is published.',
      },
      choices: ['approve', 'refuse'],
      clock: start(moment.today, programme.deadlines.confirmationWorkingDays),
    },
    moment,
  );
};

const idsOf = (claims: readonly Claim[]): string[] => claims.map(({ id }) => id);

/** One after another: two that freeze at once would both give the same money. */
const freeze = async (ports: Ports, allocation: Allocation, programme: Programme, moment: Moment) => {
  if (allocation.inputsSha256) return allocation;
  return numbered(ports.register, freezes, async (sequence) => {
    const before = await standInTheWay(ports, programme);
    if (before.length > 0) return { ...allocation, stoppedBy: idsOf(before) };
    const laidDown = await layDownShares(ports, allocation, programme);
    // Asked again: who came between the first question and the reading of the claims is in neither.
    const since = await standInTheWay(ports, programme);
    if (since.length > 0) return { ...allocation, stoppedBy: idsOf(since) };
    const frozen = changed(allocation, moment, laidDown);
    const data = { inputsSha256: frozen.inputsSha256 };
    await ports.register.commit({
      cases: [frozen],
      sequence,
      events: [happened('InputsFrozen', moment, by, frozen, { before: allocation, data })],
    });
    return frozen;
  });
};

/** Those that an earlier attempt has moved stand elsewhere by now, as do those that were withdrawn meanwhile. */
const allotted = ({ id, funding }: Allocation, { claim, share }: Standing): ClaimMove[] => {
  if (claim.status !== 'determined') return [];
  const { allocatedFen, derivation } = share;
  return [
    {
      claim,
      action: 'allocate',
      type: 'ClaimAllocated',
      patch: {
        allocationId: id,
        allocatedFen,
        parts: partsOf(allocatedFen, funding),
        derivation: [...claim.derivation.filter(({ step }) => step < 8), ...derivation],
      },
      data: { fen: allocatedFen },
    },
  ];
};

/** Nobody is asked to confirm it: what it has moved is given back, and it is prepared anew once they are decided. */
const stop = async (ports: Ports, allocation: Allocation, moment: Moment) => {
  const after = changed(allocation, moment, {
    status: moveAllocation(allocation.status, 'propose'),
    stoppedBy: allocation.stoppedBy,
    piecesDone: 0,
  });
  const data = { claims: allocation.stoppedBy };
  await ports.register.commit({
    cases: [after],
    events: [happened('AllocationStopped', moment, by, after, { before: allocation, data })],
  });
  return after;
};

const propose = async (ports: Ports, allocation: Allocation, programme: Programme, moment: Moment) => {
  const after = changed(allocation, moment, {
    status: moveAllocation(allocation.status, 'propose'),
    piecesDone: 0,
  });
  await ports.register.commit({
    cases: [after],
    opens: [confirmation(after, programme, moment)],
    events: [happened('AllocationProposed', moment, by, after, { before: allocation })],
  });
  return after;
};

const concluded = async (ports: Ports, shared: Allocation, programme: Programme, moment: Moment) => {
  if (!isWorkedThrough(shared)) return shared;
  return shared.stoppedBy.length > 0
    ? stop(ports, shared, moment)
    : propose(ports, shared, programme, moment);
};

/** Shares the fund line's free money out among the determined claims, as the programme says (domain study §3.6). */
export const sharePool = async (ports: Ports, { id }: z.infer<typeof Input>) => {
  const { allocation, programme } = await readAllocation(ports, id);
  if (allocation.status !== 'prepared') return standingOf(ports, allocation);
  const moment = momentOf(ports);
  const frozen = await freeze(ports, allocation, programme, moment);
  const shared = await workThrough(ports, frozen, moment, async (_, shares, before) => {
    const moves = shares.flatMap((one) => allotted(frozen, one));
    await moveClaims(ports, moves, moment, by);
    // One that has a share by now, and contests its amount before it moves, is not passed over.
    return {
      stoppedBy: [
        ...before.stoppedBy,
        ...idsOf(shares.map(({ claim }) => claim).filter(isWaitedFor(programme))),
      ],
    };
  });
  return standingOf(ports, await concluded(ports, shared, programme, moment));
};

export const handler = task(Input, sharePool, connectFiles);
