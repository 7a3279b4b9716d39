import * as z from 'zod';
import { less, sumFen } from '#domain/shared/money.ts';
import { noticeEnd } from '#domain/shared/working-days.ts';
import { type Allocation, moveAllocation } from '#domain/subsidy/amount/allocation-case.ts';
import { exposuresOf, noticeItems } from '#domain/subsidy/amount/notice.ts';
import type { Claim } from '#domain/subsidy/claims/claim.ts';
import type { Programme } from '#domain/subsidy/programme/programme.ts';
import { changed, happened, type Moment, momentOf, standingOf } from '../../casework/writing.ts';
import { connectFiles } from '../../connect.ts';
import { task } from '../../edge/task.ts';
import { NoticeWouldExpose } from '../../errors.ts';
import type { Ports } from '../../ports.ts';
import { moveClaims } from '../claims/move-claims.ts';
import { noticeHtml } from './notice-html.ts';
import { readAllocation } from './read-allocation.ts';

const Input = z.object({ id: z.string() });
const by = 'announce';

const allocatedClaims = async (
  { register }: Pick<Ports, 'register'>,
  { id, programmeId, periodId }: Allocation,
) =>
  (await register.claimsOf(programmeId, periodId)).filter(
    ({ status, allocationId }) => status === 'allocated' && allocationId === id,
  );

const all = (claims: readonly Claim[], action: string, type: string) =>
  claims.map((claim) => ({ claim, action, type }));

const publish = async (ports: Ports, allocation: Allocation, programme: Programme, moment: Moment) => {
  const items = noticeItems(allocation.shares);
  const exposed = exposuresOf(programme.title, items);
  if (exposed.length > 0) throw new NoticeWouldExpose(exposed.map(({ reason }) => reason.en).join(' '));
  const end = noticeEnd(moment.today, programme.notice);
  const notice = {
    id: `${allocation.id}-${allocation.round}`,
    from: moment.today,
    to: end.day,
    until: end.endsAt,
    publishedAt: moment.now,
    htmlKey: `notices/${allocation.id}-${allocation.round}.html`,
  };
  const page = noticeHtml({ programme, items, from: notice.from, to: notice.to });
  await ports.exports.write({ key: notice.htmlKey, body: page, contentType: 'text/html; charset=utf-8' });
  return notice;
};

/** What is announced: the shares of those who have not withdrawn since. What they leave stays in the pool. */
const stillThere = async (
  { register }: Pick<Ports, 'register'>,
  allocation: Allocation,
): Promise<Allocation> => {
  const there = new Set(
    (await register.claimsOf(allocation.programmeId, allocation.periodId))
      .filter(({ status, allocationId }) => allocationId === allocation.id && status !== 'withdrawn')
      .map(({ id }) => id),
  );
  const shares = allocation.shares.filter(({ claimId }) => there.has(claimId));
  const allocatedFen = sumFen(shares.map((share) => share.allocatedFen));
  const residueFen = less(allocation.poolFen ?? allocatedFen, allocatedFen);
  return { ...allocation, shares, allocatedFen, residueFen };
};

const announce = async (ports: Ports, proposed: Allocation, programme: Programme, moment: Moment) => {
  const allocation = await stillThere(ports, proposed);
  const notice = await publish(ports, allocation, programme, moment);
  const claims = await allocatedClaims(ports, allocation);
  await moveClaims(ports, all(claims, 'announce', 'ClaimAnnounced'), moment, by);
  const after = changed(allocation, moment, {
    status: moveAllocation(allocation.status, 'announce'),
    notice,
  });
  await ports.register.commit({
    cases: [after],
    events: [
      happened('NoticePublished', moment, by, after, { before: allocation, data: { notice: notice.id } }),
    ],
  });
  return after;
};

const discard = async (ports: Ports, allocation: Allocation, moment: Moment) => {
  const claims = await allocatedClaims(ports, allocation);
  await moveClaims(ports, all(claims, 'discard', 'AllocationDiscarded'), moment, by);
  const after = changed(allocation, moment, { status: moveAllocation(allocation.status, 'reject') });
  await ports.register.commit({
    cases: [after],
    events: [happened('AllocationRejected', moment, by, after, { before: allocation })],
  });
  return after;
};

/** The second person has spoken: the notice is published, or the claims go back to be shared out anew. */
export const announceAllocation = async (ports: Ports, { id }: z.infer<typeof Input>) => {
  const { allocation, programme } = await readAllocation(ports, id);
  const stand = async (now: Allocation) => ({
    ...(await standingOf(ports, now)),
    until: now.notice?.until ?? now.changedAt,
  });
  if (allocation.status !== 'proposed') return stand(allocation);
  const decision = (await ports.register.tasksOf({ kind: 'allocation', id })).find(
    ({ step, round }) => step === 'confirm' && round === allocation.round,
  )?.decision;
  if (!decision) return stand(allocation);
  const moment = momentOf(ports);
  return stand(
    decision === 'approve'
      ? await announce(ports, allocation, programme, moment)
      : await discard(ports, allocation, moment),
  );
};

export const handler = task(Input, announceAllocation, connectFiles);
