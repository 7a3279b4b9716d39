import type { Share } from '#domain/subsidy/amount/allocation-case.ts';
import { announceAllocation } from '#functions/subsidy/allocation/announce-allocation.task.ts';
import { closeNotice } from '#functions/subsidy/allocation/close-notice.task.ts';
import { getNotice } from '#functions/subsidy/allocation/get-notice.route.ts';
import { listShares } from '#functions/subsidy/allocation/list-shares.route.ts';
import { prepareAllocation } from '#functions/subsidy/allocation/prepare-allocation.route.ts';
import { sharePool } from '#functions/subsidy/allocation/share-pool.task.ts';
import { aDeterminedClaim } from './a-claim.ts';
import { windowRef } from './a-window.ts';
import { aProgramme, aZone } from './a-zone.ts';
import { objectTo } from './an-objection.ts';
import { answerOf, callRoute } from './call-route.ts';
import { decideStep } from './desks.ts';
import { takeTwice } from './twice.ts';

export const params = { programmeId: 'delivery-fees', periodId: '2026H1' };

/** Three claims of the domain study's vector: 300,000 / 500,000 / 123,456.78 yuan for a pool of 600,000. */
const fees = ['1000000', '1666666.67', '411522.60'];

/** A window whose days are over, and whoever shares it out. */
export const aClosedWindow = async (poolFen = 60_000_000, yuan: readonly string[] = fees) => {
  const programme = aProgramme({
    lists: { waybills: { ...aProgramme().lists.waybills, largestFeeFen: 1_000_000_000 } },
  });
  const ports = await aZone({ poolFen, programme });
  const claims: Awaited<ReturnType<typeof aDeterminedClaim>>[] = [];
  for (const [n, fee] of yuan.entries())
    claims.push(await aDeterminedClaim(ports, n, [{ number: `SF${n}00001`, yuan: fee }]));
  ports.clock.moveTo('2026-08-03T01:00:00.000Z');
  const prepare = (person = 'programme-officer') => callRoute(ports, prepareAllocation, { person, params });
  return {
    ports,
    claims,
    prepare,
    share: () => takeTwice(ports, sharePool, windowRef),
    announce: () => takeTwice(ports, announceAllocation, windowRef),
    close: () => {
      ports.clock.moveTo('2026-08-09T16:00:00.000Z');
      return takeTwice(ports, closeNotice, windowRef);
    },
    confirm: (person: string, verdict: 'approve' | 'refuse') =>
      decideStep(ports, windowRef, person, 'confirm', verdict),
    standing: async () => ports.register.get('allocation', windowRef.id),
    shares: async () => {
      const call = { person: 'auditor', params: { allocationId: windowRef.id } };
      return ((await answerOf(ports, listShares, call)) as { shares: Share[] }).shares;
    },
    claim: async (n: number) => claims[n]?.standing(),
  };
};

/** Shared out, confirmed and announced; its items may be objected to. */
export const anAnnouncedAllocation = async (poolFen?: number) => {
  const allocation = await aClosedWindow(poolFen);
  await allocation.prepare();
  await allocation.share();
  await allocation.confirm('approver', 'approve');
  await allocation.announce();
  const { ports } = allocation;
  let objections = 0;
  const object = (item: number) => {
    objections += 1;
    return objectTo(ports, `${windowRef.id}-1`, item, objections);
  };
  const notice = () => answerOf(ports, getNotice, { params: { noticeId: `${windowRef.id}-1` } });
  return { ...allocation, object, notice };
};
