import { describe, expect, it } from 'vitest';
import { CaseMoved } from '#functions/errors.ts';
import { closeNotice } from '#functions/subsidy/allocation/close-notice.task.ts';
import { settleObjection } from '#functions/subsidy/objections/settle-objection.task.ts';
import { windowRef } from '../support/a-window.ts';
import { anAnnouncedAllocation } from '../support/an-allocation.ts';
import { whyAnswered } from '../support/an-objection.ts';
import { codesOf } from '../support/codes-of.ts';
import { meanwhile } from '../support/meanwhile.ts';

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

  it('is lodged beside another that comes in the same moment to another item', async () => {
    const { object, notice } = await anAnnouncedAllocation();
    const both = await Promise.all([object(1), object(2)]);
    expect(both.map(({ outcome }) => outcome)).toMatchObject([{ status: 'lodged' }, { status: 'lodged' }]);
    expect(await notice()).toMatchObject({
      objections: expect.arrayContaining([{ item: 1, status: 'lodged' }]),
    });
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
    await closeNotice(meanwhile(ports, settle), { id: windowRef.id });
    await close();
    expect(await claim(1)).toMatchObject({ status: 'reserved' });
    expect(await ports.ledger.balance('line')).toMatchObject({ free: 200, reserved: 59_999_800 });
  });

  it('is answered anew where the notice was closed between reading and writing', async () => {
    const { object, close, claim, ports } = await anAnnouncedAllocation();
    const { objection, answer, settle } = await object(2);
    await answer('commerce-lead', 'dismiss');
    ports.clock.moveTo('2026-08-09T15:59:59.999Z');
    await expect(settleObjection(meanwhile(ports, close), { id: objection.id })).rejects.toThrow(CaseMoved);
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
    await expect(closeNotice(closing, { id: windowRef.id })).rejects.toThrow(CaseMoved);
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

describe('the answer to an objection', () => {
  it('says why, whichever it is', async () => {
    const { object } = await anAnnouncedAllocation();
    const { answerWithoutWhy } = await object(2);
    expect(codesOf(await answerWithoutWhy('commerce-lead', 'uphold'))).toEqual([422, 'NOTE-NEEDED']);
    expect(codesOf(await answerWithoutWhy('commerce-lead', 'dismiss'))).toEqual([422, 'NOTE-NEEDED']);
  });

  it.each(['uphold', 'dismiss'] as const)('is read by whoever objected: %s', async (verdict) => {
    const { object } = await anAnnouncedAllocation();
    const { answer, settle, own } = await object(2);
    expect(await own()).toMatchObject({ objections: [{ item: 2, status: 'lodged' }] });
    await answer('commerce-lead', verdict);
    await settle();
    expect(await own()).toMatchObject({ objections: [{ item: 2, answer: whyAnswered }] });
  });

  it('is read by nobody else', async () => {
    const { object } = await anAnnouncedAllocation();
    const { own } = await object(2);
    expect(await own('stranger')).toEqual({ objections: [] });
  });

  it('tells the enterprise why its item is not supported, and what it may do', async () => {
    const { object, claim } = await anAnnouncedAllocation();
    const { answer, settle } = await object(2);
    await answer('commerce-lead', 'uphold');
    await settle();
    expect(await claim(1)).toMatchObject({
      status: 'refused',
      findings: [{ code: 'REVIEW-FACTS-DISAGREE', found: whyAnswered }],
    });
  });

  it('shows in public how the item stands, and no word of anybody', async () => {
    const { object, notice } = await anAnnouncedAllocation();
    const { answer, settle } = await object(2);
    expect(await notice()).toMatchObject({ objections: [{ item: 2, status: 'lodged' }] });
    await answer('commerce-lead', 'dismiss');
    await settle();
    const shown = await notice();
    expect(shown).toMatchObject({ objections: [{ item: 2, status: 'dismissed' }] });
    expect(JSON.stringify(shown)).not.toMatch(/孙某某|0470-7654321|已向承运商/);
  });

  it('stands beside an earlier one to the same item', async () => {
    const { object, notice } = await anAnnouncedAllocation();
    const first = await object(2);
    await first.answer('commerce-lead', 'dismiss');
    await first.settle();
    await object(2);
    expect(await notice()).toMatchObject({
      objections: [
        { item: 2, status: 'dismissed' },
        { item: 2, status: 'lodged' },
      ],
    });
  });
});
