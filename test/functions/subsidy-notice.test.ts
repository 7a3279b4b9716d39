import { describe, expect, it } from 'vitest';
import { allocationId } from '#domain/subsidy/amount/allocation-case.ts';
import { chunks } from '#functions/casework/chunks.ts';
import { getNotice } from '#functions/subsidy/allocation/get-notice.route.ts';
import { listAllocations } from '#functions/subsidy/allocation/list-allocations.route.ts';
import { listNotices } from '#functions/subsidy/allocation/list-notices.route.ts';
import { listShares } from '#functions/subsidy/allocation/list-shares.route.ts';
import { aDetermined, aWindow, subjectOf, windowRef } from '../support/a-window.ts';
import { aClosedWindow, anAnnouncedAllocation } from '../support/an-allocation.ts';
import { answerOf } from '../support/call-route.ts';
import { anIndividual, aSubject } from '../support/some-cases.ts';

describe('a public notice', () => {
  it('stands for seven calendar days, the first counted, until the end of the last in Beijing', async () => {
    const { standing, ports } = await anAnnouncedAllocation();
    expect((await standing())?.notice).toMatchObject({
      from: '2026-08-03',
      to: '2026-08-09',
      until: '2026-08-09T16:00:00.000Z',
    });
    const { notices } = (await answerOf(ports, listNotices, {})) as { notices: unknown[] };
    expect(notices).toMatchObject([{ id: `${windowRef.id}-1`, items: 3, sumFen: 59_999_800, open: true }]);
  });

  it('is found, and its allocation, however many come after it', async () => {
    const { standing, ports } = await anAnnouncedAllocation();
    const announced = await standing();
    if (!announced) throw new Error('It was not announced.');
    const later = Array.from({ length: 200 }, (_, n) => ({
      ...announced,
      id: allocationId('delivery-fees', '2026H1', n + 2),
      changedAt: '2026-08-04T01:00:00.000Z',
      version: 1,
    }));
    for (const some of chunks(later, 100)) await ports.register.commit({ cases: some, events: [] });
    const { notices } = (await answerOf(ports, listNotices, {})) as { notices: unknown[] };
    expect(notices).toHaveLength(201);
    const { allocations } = (await answerOf(ports, listAllocations, { person: 'auditor' })) as {
      allocations: { id: string }[];
    };
    expect(allocations.map(({ id }) => id)).toContain(windowRef.id);
  });

  it('shows names and amounts to anybody, and nothing that identifies a person', async () => {
    const { ports } = await anAnnouncedAllocation();
    const shown = await answerOf(ports, getNotice, { params: { noticeId: `${windowRef.id}-1` } });
    const page = ports.exports.text(`notices/${windowRef.id}-1.html`);
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
    const shown = await answerOf(ports, getNotice, { params: { noticeId: `${windowRef.id}-1` } });
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
