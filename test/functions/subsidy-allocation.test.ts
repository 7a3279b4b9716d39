import { describe, expect, it } from 'vitest';
import { allocationId, type Share } from '#domain/subsidy/amount/allocation-case.ts';
import { CaseMoved } from '#functions/errors.ts';
import { announceAllocation } from '#functions/subsidy/allocation/announce-allocation.task.ts';
import { closeNotice } from '#functions/subsidy/allocation/close-notice.task.ts';
import { getNotice } from '#functions/subsidy/allocation/get-notice.route.ts';
import { listNotices } from '#functions/subsidy/allocation/list-notices.route.ts';
import { listShares } from '#functions/subsidy/allocation/list-shares.route.ts';
import { prepareAllocation } from '#functions/subsidy/allocation/prepare-allocation.route.ts';
import { sharePool } from '#functions/subsidy/allocation/share-pool.task.ts';
import { settleObjection } from '#functions/subsidy/objections/settle-objection.task.ts';
import { aDeterminedClaim, aScreenedClaim } from '../support/a-claim.ts';
import { aDetermined, aWindow, subjectOf, windowRef } from '../support/a-window.ts';
import { aProgramme, aZone } from '../support/a-zone.ts';
import { objectTo } from '../support/an-objection.ts';
import { answerOf, callRoute } from '../support/call-route.ts';
import { codesOf } from '../support/codes-of.ts';
import { decideStep } from '../support/desks.ts';
import { anIndividual, aSubject } from '../support/some-cases.ts';
import { takeTwice } from '../support/twice.ts';

const ref = { kind: 'allocation', id: allocationId('delivery-fees', '2026H1') } as const;
const params = { programmeId: 'delivery-fees', periodId: '2026H1' };

/** Three claims of the domain study's vector: 300,000 / 500,000 / 123,456.78 yuan for a pool of 600,000. */
const fees = ['1000000', '1666666.67', '411522.60'];

const aClosedWindow = async (poolFen = 60_000_000, yuan: readonly string[] = fees) => {
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
    share: () => takeTwice(ports, sharePool, ref),
    announce: () => takeTwice(ports, announceAllocation, ref),
    close: () => {
      ports.clock.moveTo('2026-08-09T16:00:00.000Z');
      return takeTwice(ports, closeNotice, ref);
    },
    confirm: (person: string, verdict: 'approve' | 'refuse') =>
      decideStep(ports, ref, person, 'confirm', verdict),
    standing: async () => ports.register.get('allocation', ref.id),
    shares: async () => {
      const call = { person: 'auditor', params: { allocationId: ref.id } };
      return ((await answerOf(ports, listShares, call)) as { shares: Share[] }).shares;
    },
    claim: async (n: number) => claims[n]?.standing(),
  };
};

const anAnnouncedAllocation = async (poolFen?: number) => {
  const allocation = await aClosedWindow(poolFen);
  await allocation.prepare();
  await allocation.share();
  await allocation.confirm('approver', 'approve');
  await allocation.announce();
  const { ports } = allocation;
  let objections = 0;
  const object = (item: number) => {
    objections += 1;
    return objectTo(ports, `${ref.id}-1`, item, objections);
  };
  return { ...allocation, object };
};

describe('a window is shared out', () => {
  it('is not prepared before the window has closed, nor while a claim is still being decided', async () => {
    const open = await aZone();
    await aDeterminedClaim(open, 0);
    const early = await callRoute(open, prepareAllocation, { person: 'programme-officer', params });
    expect(codesOf(early)).toEqual([409, 'WINDOW-OPEN']);
    await aScreenedClaim(open, 1);
    open.clock.moveTo('2026-07-31T16:00:00.000Z');
    const busy = await callRoute(open, prepareAllocation, { person: 'programme-officer', params });
    expect(codesOf(busy)).toEqual([409, 'CLAIMS-UNDER-WAY']);
  });

  it('is shared out by its own period, also once the next period has its programme', async () => {
    const { ports, prepare } = await aClosedWindow();
    await ports.zone.publish(
      aProgramme({
        version: 2,
        effectiveFrom: '2026-08-01',
        period: { id: '2026H2', from: '2026-07-01', to: '2026-12-31' },
        window: { from: '2026-08-01', to: '2027-06-30' },
      }),
    );
    expect(await prepare()).toMatchObject({ periodId: '2026H1', programmeVersion: 1 });
  });

  it('is nothing where nobody has been determined', async () => {
    const { prepare } = await aClosedWindow(100, []);
    expect(codesOf(await prepare())).toEqual([409, 'NOTHING-DETERMINED']);
  });

  it('shares a pool that does not suffice pro rata in whole yuan; the residue stays in it', async () => {
    const { prepare, share, standing, shares, claim } = await aClosedWindow();
    await prepare();
    await share();
    const allocation = await standing();
    expect((await shares()).map(({ allocatedFen }) => allocatedFen)).toEqual([
      19_491_900, 32_486_600, 8_021_300,
    ]);
    expect(allocation).toMatchObject({ status: 'proposed', allocatedFen: 59_999_800, residueFen: 200 });
    expect(allocation?.inputsSha256).toMatch(/^[0-9a-f]{64}$/);
    expect(await claim(0)).toMatchObject({ status: 'allocated', allocatedFen: 19_491_900 });
  });

  it('pays everybody in full where the pool suffices', async () => {
    const { prepare, share, shares } = await aClosedWindow(200_000_000);
    await prepare();
    await share();
    expect((await shares()).map(({ allocatedFen }) => allocatedFen)).toEqual([
      30_000_000, 50_000_000, 12_345_600,
    ]);
  });

  it('is one allocation, however often it is prepared', async () => {
    const { prepare } = await aClosedWindow();
    expect(await prepare()).toEqual(await prepare());
  });

  it('is confirmed by a second person', async () => {
    const { prepare, share, confirm, announce } = await aClosedWindow();
    await prepare();
    await share();
    expect(codesOf(await confirm('programme-officer', 'approve'))).toEqual([403, 'TWO-STEPS']);
    expect(await announce()).toMatchObject({ standing: 'proposed' });
    await confirm('approver', 'approve');
    expect(await announce()).toMatchObject({ standing: 'in-notice' });
  });

  it('goes back whole where the second person refuses, and may be shared out anew', async () => {
    const { prepare, share, confirm, announce, claim, standing } = await aClosedWindow();
    await prepare();
    await share();
    await confirm('approver', 'refuse');
    expect(await announce()).toMatchObject({ standing: 'rejected' });
    expect(await claim(0)).toMatchObject({ status: 'determined' });
    await prepare();
    expect(await share()).toMatchObject({ standing: 'proposed' });
    expect((await standing())?.round).toBe(2);
    expect((await claim(0))?.derivation.filter(({ step }) => step === 9)).toHaveLength(1);
  });

  it('takes up again where an earlier attempt stopped half-way, with the same result', async () => {
    const whole = await aClosedWindow();
    await whole.prepare();
    await whole.share();
    const { ports, prepare, share, standing, shares } = await aClosedWindow();
    await prepare();
    let writes = 0;
    const commit: typeof ports.register.commit = (change) => {
      writes += 1;
      return writes === 2 ? Promise.reject(Error('killed')) : ports.register.commit(change);
    };
    const dying = { ...ports, register: { ...ports.register, commit } };
    await expect(sharePool(dying, { id: ref.id })).rejects.toThrow('killed');
    await share();
    expect(await shares()).toEqual(await whole.shares());
    expect((await standing())?.inputsSha256).toBe((await whole.standing())?.inputsSha256);
  });
});

describe('a public notice', () => {
  it('stands for seven calendar days, the first counted, until the end of the last in Beijing', async () => {
    const { standing, ports } = await anAnnouncedAllocation();
    expect((await standing())?.notice).toMatchObject({
      from: '2026-08-03',
      to: '2026-08-09',
      until: '2026-08-09T16:00:00.000Z',
    });
    const { notices } = (await answerOf(ports, listNotices, {})) as { notices: unknown[] };
    expect(notices).toMatchObject([{ id: `${ref.id}-1`, items: 3, sumFen: 59_999_800, open: true }]);
  });

  it('shows names and amounts to anybody, and nothing that identifies a person', async () => {
    const { ports } = await anAnnouncedAllocation();
    const shown = await answerOf(ports, getNotice, { params: { noticeId: `${ref.id}-1` } });
    const page = ports.exports.text(`notices/${ref.id}-1.html`);
    expect(shown).toMatchObject({ items: [{ item: 1, amountFen: 19_491_900 }, { item: 2 }, { item: 3 }] });
    for (const text of [JSON.stringify(shown), page])
      expect(text).not.toMatch(/91150781MADEMA|0470-|王某|李某|clerk-/);
    expect(page).toContain('194,919.00');
  });

  it('tells of a natural person no more than the first character of the name', async () => {
    const window = await aWindow({ claims: [aDetermined(0, 10_000)], poolFen: 100_000 });
    await window.ports.register.commit({ cases: [anIndividual(subjectOf(0), '王小明')], events: [] });
    await window.prepare();
    await window.share();
    await window.decide('approve');
    await window.announce();
    const { ports } = window;
    const shown = await answerOf(ports, getNotice, { params: { noticeId: `${windowRef.id}-1` } });
    expect(shown).toMatchObject({ items: [{ subjectName: '王*' }] });
    expect(ports.exports.text(`notices/${windowRef.id}-1.html`)).not.toContain('王小明');
    const call = { person: 'auditor', params: { allocationId: windowRef.id } };
    expect(await answerOf(ports, listShares, call)).toMatchObject({ shares: [{ subjectName: '王小明' }] });
  });

  it('is not even proposed where a name holds what gives a person away', async () => {
    const window = await aWindow({ claims: [aDetermined(0, 10_000)], poolFen: 100_000 });
    const name = '满洲里示例商贸 13800138000';
    await window.ports.register.commit({ cases: [aSubject({ id: subjectOf(0), name })], events: [] });
    await window.prepare();
    await expect(window.share()).rejects.toThrow('telephone number');
    expect(await window.claim(0)).toMatchObject({ status: 'determined' });
  });

  it('does not name a subject that withdrew before it was published', async () => {
    const { ports, claims, prepare, share, confirm, announce } = await aClosedWindow();
    await prepare();
    await share();
    await claims[1]?.withdraw();
    await confirm('approver', 'approve');
    await announce();
    const shown = await answerOf(ports, getNotice, { params: { noticeId: `${ref.id}-1` } });
    expect((shown as { items: { subjectName: string }[] }).items.map((item) => item.subjectName)).toEqual([
      '满洲里示例商贸有限公司（0）',
      '满洲里示例商贸有限公司（2）',
    ]);
  });

  it('reserves, when it is over, the money of every item that nobody objects to', async () => {
    const { close, claim, ports } = await anAnnouncedAllocation();
    expect(await close()).toEqual({ standing: 'settled', waits: [] });
    expect(await claim(0)).toMatchObject({ status: 'reserved' });
    expect(await ports.ledger.balance('line')).toMatchObject({ free: 200, reserved: 59_999_800 });
    expect(await ports.ledger.postings('line')).toHaveLength(3);
  });

  it('closes a claim that came to nothing, and reserves nothing for it', async () => {
    const { close, claim, ports } = await anAnnouncedAllocation(100);
    await close();
    expect(await claim(0)).toMatchObject({ status: 'refused', allocatedFen: 0 });
    expect(await ports.ledger.balance('line')).toMatchObject({ free: 100, reserved: 0 });
  });
});

describe('an objection', () => {
  it('holds its own item only', async () => {
    const { object, close, claim, ports } = await anAnnouncedAllocation();
    const { outcome } = await object(2);
    expect(outcome).toMatchObject({ status: 'lodged' });
    await close();
    const statuses = await Promise.all([0, 1, 2].map(async (n) => (await claim(n))?.status));
    expect(statuses).toEqual(['reserved', 'objected', 'reserved']);
    expect(await ports.ledger.postings('line')).toHaveLength(2);
  });

  it('is taken until the notice is over, and not a moment later', async () => {
    const { object, ports } = await anAnnouncedAllocation();
    ports.clock.moveTo('2026-08-09T15:59:59.999Z');
    expect((await object(1)).outcome).toMatchObject({ status: 'lodged' });
    ports.clock.moveTo('2026-08-09T16:00:00.000Z');
    expect(codesOf((await object(2)).outcome)).toEqual([409, 'NOTICE-OVER']);
  });

  it('is one at a time, to an item that is there', async () => {
    const { object } = await anAnnouncedAllocation();
    await object(1);
    expect(codesOf((await object(1)).outcome)).toEqual([409, 'ITEM-HELD']);
    expect(codesOf((await object(9)).outcome)).toEqual([404, 'NOT-FOUND']);
  });

  it('ends the item where it is upheld; its money stays in the pool', async () => {
    const { object, close, claim, ports } = await anAnnouncedAllocation();
    const { answer, settle } = await object(2);
    await close();
    expect(await settle()).toMatchObject({ standing: 'lodged' });
    await answer('commerce-lead', 'uphold');
    expect(await settle()).toEqual({ standing: 'upheld', waits: [] });
    expect(await claim(1)).toMatchObject({ status: 'refused' });
    expect(await ports.ledger.balance('line')).toMatchObject({ free: 32_486_800 });
  });

  it('lets the item stand again where it is dismissed within the notice', async () => {
    const { object, close, claim } = await anAnnouncedAllocation();
    const { answer, settle } = await object(2);
    await answer('commerce-lead', 'dismiss');
    expect(await settle()).toMatchObject({ standing: 'dismissed' });
    expect(await claim(1)).toMatchObject({ status: 'in-notice' });
    await close();
    expect(await claim(1)).toMatchObject({ status: 'reserved' });
  });

  it('reserves at once where it is dismissed after the notice', async () => {
    const { object, close, claim, ports } = await anAnnouncedAllocation();
    const { answer, settle } = await object(2);
    await close();
    await answer('commerce-lead', 'dismiss');
    await settle();
    expect(await claim(1)).toMatchObject({ status: 'reserved' });
    expect(await ports.ledger.balance('line')).toMatchObject({ free: 200, reserved: 59_999_800 });
  });

  it('reserves also where it is dismissed in the moment in which the notice is closed', async () => {
    const { object, close, claim, ports } = await anAnnouncedAllocation();
    const { answer, settle } = await object(2);
    await answer('commerce-lead', 'dismiss');
    ports.clock.moveTo('2026-08-09T16:00:00.000Z');
    const commit: typeof ports.register.commit = async (change) => {
      await settle();
      return ports.register.commit(change);
    };
    await closeNotice({ ...ports, register: { ...ports.register, commit } }, { id: ref.id });
    await close();
    expect(await claim(1)).toMatchObject({ status: 'reserved' });
    expect(await ports.ledger.balance('line')).toMatchObject({ free: 200, reserved: 59_999_800 });
  });

  it('is answered anew where the notice was closed between reading and writing', async () => {
    const { object, close, claim, ports } = await anAnnouncedAllocation();
    const { objection, answer, settle } = await object(2);
    await answer('commerce-lead', 'dismiss');
    ports.clock.moveTo('2026-08-09T15:59:59.999Z');
    const commit: typeof ports.register.commit = async (change) => {
      await close();
      return ports.register.commit(change);
    };
    const late = { ...ports, register: { ...ports.register, commit } };
    await expect(settleObjection(late, { id: objection.id })).rejects.toThrow(CaseMoved);
    expect(await claim(1)).toMatchObject({ status: 'objected' });
    await settle();
    expect(await claim(1)).toMatchObject({ status: 'reserved' });
  });

  it('is passed by in no closing that began before its claim stood again', async () => {
    const { object, close, claim, ports } = await anAnnouncedAllocation();
    const { objection, answer } = await object(2);
    await answer('commerce-lead', 'dismiss');
    ports.clock.moveTo('2026-08-09T16:00:00.000Z');
    const lastMoment = { ...ports, clock: { now: () => new Date('2026-08-09T15:59:59.999Z') } };
    let writes = 0;
    const commit: typeof ports.register.commit = async (change) => {
      writes += 1;
      if (writes === 2) await settleObjection(lastMoment, { id: objection.id });
      return ports.register.commit(change);
    };
    const closing = { ...ports, register: { ...ports.register, commit } };
    await expect(closeNotice(closing, { id: ref.id })).rejects.toThrow(CaseMoved);
    expect(await claim(1)).toMatchObject({ status: 'in-notice' });
    await close();
    expect(await claim(1)).toMatchObject({ status: 'reserved' });
  });

  it('ends with the claim where the subject withdraws it meanwhile', async () => {
    const { object, claims, claim } = await anAnnouncedAllocation();
    const { answer, settle } = await object(2);
    await claims[1]?.withdraw();
    await answer('commerce-lead', 'dismiss');
    expect(await settle()).toEqual({ standing: 'dismissed', waits: [] });
    expect(await claim(1)).toMatchObject({ status: 'withdrawn' });
  });

  it('is not answered by a member of the subject whose item it is', async () => {
    const { object, ports, claims } = await anAnnouncedAllocation();
    const { answer } = await object(2);
    const subjectId = claims[1]?.subjectId ?? '';
    const since = '2026-01-01T00:00:00.000Z';
    const membership = { subjectId, role: 'clerk', since, givenBy: 'x' } as const;
    await ports.register.commit({ joins: { person: 'commerce-lead', membership }, events: [] });
    expect(codesOf(await answer('commerce-lead', 'dismiss'))).toEqual([403, 'OWN-CASE']);
  });
});
