import * as z from 'zod';
import { Allocation, allocationId, moveAllocation } from '#domain/subsidy/amount/allocation-case.ts';
import type { Claim } from '#domain/subsidy/claims/claim.ts';
import { paysProjects } from '#domain/subsidy/programme/amount-rule.ts';
import { givesPlaces, type Programme } from '#domain/subsidy/programme/programme.ts';
import { changed, happened, type Moment, momentOf } from '../../casework/writing.ts';
import { notFound, type Refused, refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import type { Ports } from '../../ports.ts';
import { windowsKnownOn } from '../../zone/windows.ts';
import { allocationsOf } from './allocations-of.ts';
import { someOf, standInTheWay } from './stands-in-the-way.ts';

const begun = (programme: Programme, n: number, preparedBy: string, { now }: Moment): Allocation => ({
  kind: 'allocation',
  id: allocationId(programme.id, programme.period.id, n),
  version: 1,
  status: 'prepared',
  openedAt: now,
  changedAt: now,
  programmeId: programme.id,
  programmeVersion: programme.version,
  periodId: programme.period.id,
  funding: programme.funding,
  round: 1,
  preparedBy,
  lines: [],
  stoppedBy: [],
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

/** Places that were given are given: nobody who is late stands among those who took them. */
const placesGiven = ({ title }: Programme) =>
  refused(409, {
    code: 'PLACES-GIVEN',
    found: title.zh,
    expected: { zh: '不限名额的项目', en: 'a programme without a number of places' },
    reason: {
      zh: '该项目按名额或名次分配，名额已在首次分配中确定。',
      en: 'This programme gives places, and they were given when its window was shared out.',
    },
    next: {
      zh: '请提请联席会议一事一议。',
      en: 'Put it to the joint conference, as a case of its own.',
    },
  });

const obstacle = async (
  ports: Pick<Ports, 'register'>,
  programme: Programme,
  before: Allocation | undefined,
  { today }: Moment,
): Promise<Refused | undefined> => {
  if (today <= programme.window.to && !paysProjects(programme)) return windowOpen(programme);
  if (before?.status === 'settled' && givesPlaces(programme)) return placesGiven(programme);
  const open = await standInTheWay(ports, programme);
  if (open.length > 0) return underWay(open);
  return (await someOf(ports, programme, 'determined')).length > 0 ? undefined : nobody();
};

/** One that was rejected is prepared again; one that is settled is followed by another once somebody was late. */
const mayFollow = async (
  ports: Pick<Ports, 'register'>,
  programme: Programme,
  { status }: Allocation,
): Promise<boolean> => {
  if (status !== 'settled') return status === 'rejected';
  return (await someOf(ports, programme, 'determined')).length > 0;
};

const anew = (before: Allocation, preparedBy: string, moment: Moment): Allocation =>
  changed(before, moment, {
    status: moveAllocation(before.status, 'prepare'),
    round: before.round + 1,
    preparedBy,
    inputsSha256: undefined,
    stoppedBy: [],
    pieces: [],
    shareCount: 0,
    piecesDone: 0,
  });

/**
 * Closes a window for good: its determined claims will share its pool. A second person must confirm what comes out. Claims
 * that were decided after that share in a supplementary allocation, with a notice of its own.
 */
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
    const all = await allocationsOf(ports, programme.id, programme.period.id);
    const latest = all.at(-1);
    if (latest && !(await mayFollow(ports, programme, latest))) return latest;
    const stopped = await obstacle(ports, programme, latest, moment);
    if (stopped) return stopped;
    const before = latest?.status === 'rejected' ? latest : undefined;
    const after = before
      ? anew(before, actor.person, moment)
      : begun(programme, all.length + 1, actor.person, moment);
    await ports.register.commit({
      cases: [after],
      hands: [{ case: { kind: 'allocation', id: after.id }, person: actor.person, step: 'prepare' }],
      events: [happened('AllocationPrepared', moment, actor.person, after, before ? { before } : {})],
    });
    return after;
  },
);
