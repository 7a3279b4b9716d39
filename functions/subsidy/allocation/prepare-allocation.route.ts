import * as z from 'zod';
import { Allocation, allocationId, moveAllocation } from '#domain/subsidy/amount/allocation-case.ts';
import type { Claim } from '#domain/subsidy/claims/claim.ts';
import type { Programme } from '#domain/subsidy/programme/programme.ts';
import { changed, happened, type Moment, momentOf } from '../../casework/writing.ts';
import { notFound, type Refused, refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import type { Ports } from '../../ports.ts';
import { windowsKnownOn } from '../../zone/windows.ts';

const first = (programme: Programme, preparedBy: string, { now }: Moment): Allocation => ({
  kind: 'allocation',
  id: allocationId(programme.id, programme.period.id),
  version: 1,
  status: 'prepared',
  openedAt: now,
  changedAt: now,
  programmeId: programme.id,
  programmeVersion: programme.version,
  periodId: programme.period.id,
  fundLineId: programme.fundLineId,
  round: 1,
  preparedBy,
  pieces: [],
  shareCount: 0,
  piecesDone: 0,
});

const windowOpen = ({ window }: Programme) =>
  refused(409, {
    code: 'WINDOW-OPEN',
    expected: { zh: `${window.to} 之后`, en: `After ${window.to}` },
    reason: { zh: '申报期尚未结束。', en: 'The window has not closed.' },
    next: { zh: '请在申报期结束后再分配。', en: 'Share out once it has.' },
  });

/** So many of those that stand in the way are named. */
const named = 20;

const underWay = (claims: readonly Claim[]) =>
  refused(409, {
    code: 'CLAIMS-UNDER-WAY',
    found: claims
      .slice(0, named)
      .map(({ id }) => id)
      .join(', '),
    reason: {
      zh: `还有至少 ${claims.length} 件申报在办理中。`,
      en: `At least ${claims.length} claim(s) of this window are still being decided.`,
    },
    next: { zh: '请待其办结后再分配。', en: 'Wait until they are decided.' },
  });

const nobody = () =>
  refused(409, {
    code: 'NOTHING-DETERMINED',
    reason: { zh: '没有已核定的申报。', en: 'No claim of this window has been determined.' },
    next: {
      zh: '本期无需分配；资金池余额保留在资金科目中。',
      en: 'There is nothing to share out; the pool stays with its fund line.',
    },
  });

const undecided = [
  'submitted',
  'needs-correction',
  'under-review',
  'in-audit',
  'second-look',
  'joint-review',
] as const;

const someOf = async (
  { register }: Pick<Ports, 'register'>,
  { id, period }: Programme,
  status: Claim['status'],
): Promise<readonly Claim[]> => {
  for await (const page of register.claimsOf(id, period.id, status)) return page;
  return [];
};

const obstacle = async (
  ports: Pick<Ports, 'register'>,
  programme: Programme,
  { today }: Moment,
): Promise<Refused | undefined> => {
  if (today <= programme.window.to) return windowOpen(programme);
  const open = await Promise.all(undecided.map((status) => someOf(ports, programme, status)));
  if (open.flat().length > 0) return underWay(open.flat());
  return (await someOf(ports, programme, 'determined')).length > 0 ? undefined : nobody();
};

/** Closes a window for good: its determined claims will share its pool. A second person must confirm what comes out. */
export const prepareAllocation = route(
  {
    id: 'prepareAllocation',
    method: 'PUT',
    path: '/api/officer/allocations/{programmeId}/{periodId}',
    who: ['programme-officer'],
    summary: { zh: '发起资金分配', en: 'Prepare the allocation of a window' },
    params: z.object({ programmeId: z.string(), periodId: z.string() }),
    answer: Allocation,
    status: 202,
  },
  async (ports, { params, actor }) => {
    const moment = momentOf(ports);
    const programme = (await windowsKnownOn(ports, moment.today)).find(
      ({ id, period }) => id === params.programmeId && period.id === params.periodId,
    );
    if (!programme) return notFound('该项目的申报期', 'window of this programme');
    const before = await ports.register.get('allocation', allocationId(programme.id, programme.period.id));
    if (before && before.status !== 'rejected') return before;
    const stopped = await obstacle(ports, programme, moment);
    if (stopped) return stopped;
    const after = before
      ? changed(before, moment, {
          status: moveAllocation(before.status, 'prepare'),
          round: before.round + 1,
          preparedBy: actor.person,
          inputsSha256: undefined,
          pieces: [],
          shareCount: 0,
          piecesDone: 0,
        })
      : first(programme, actor.person, moment);
    await ports.register.commit({
      cases: [after],
      hands: [{ case: { kind: 'allocation', id: after.id }, person: actor.person, step: 'prepare' }],
      events: [happened('AllocationPrepared', moment, actor.person, after, before ? { before } : {})],
    });
    return after;
  },
);
