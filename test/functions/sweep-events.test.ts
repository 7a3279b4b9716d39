import { describe, expect, it } from 'vitest';
import { fen } from '#domain/shared/money.ts';
import { sweepEvents } from '#functions/followers/sweep-events.schedule.ts';
import { holdExactly } from '#functions/subsidy/claims/held-numbers.ts';
import { screenClaim } from '#functions/subsidy/claims/screen-claim.task.ts';
import { aReadyClaim } from '../support/a-claim.ts';
import { aPaidClaim } from '../support/a-paid-claim.ts';
import { aDetermined, aWindow, goThrough } from '../support/a-window.ts';
import { aZone } from '../support/a-zone.ts';
import { aClaim } from '../support/some-cases.ts';

const anUnbooked = async () => {
  const order = await aPaidClaim();
  await order.propose();
  await order.confirm();
  await order.note();
  return order;
};

/** Of two claims the second waits, and nobody hears that the money of another has become free. */
const aRowThatIsNotServed = async () => {
  const pool = { admission: { kind: 'everyone' }, shortage: 'wait' } as const;
  const window = await aWindow({
    claims: [aDetermined(0, 60_000), aDetermined(1, 50_000)],
    poolFen: 100_000,
    pool,
  });
  await goThrough(window);
  const posting = {
    id: 'release-lost',
    fundLineId: 'line',
    transfer: 'release',
    fen: fen(10_000),
    at: '2026-08-20T01:00:00.000Z',
    for: { kind: 'claim', id: 'other' },
  } as const;
  await window.ports.register.commit({ postings: [posting], events: [] });
  return window;
};

describe('a night after the stream has lost an event', () => {
  it('books what came back, once', async () => {
    const { ports, recovery, balance } = await anUnbooked();
    expect(await sweepEvents(ports)).toMatchObject({ booked: 1, served: 0 });
    expect(await sweepEvents(ports)).toMatchObject({ booked: 0, served: 0 });
    expect((await recovery())?.status).toBe('repaid');
    expect(await balance()).toMatchObject({ paid: 4_000, recovered: 6_000 });
  });

  it.each(['overdue', 'enforced'] as const)('books also what comes when it is %s', async (status) => {
    const { ports, recovery } = await anUnbooked();
    const before = await recovery();
    if (!before) throw new Error('There is no recovery.');
    await ports.register.commit({ cases: [{ ...before, status, version: before.version + 1 }], events: [] });
    await sweepEvents(ports);
    expect((await recovery())?.status).toBe('repaid');
  });

  it('serves whoever waits on each fund line', async () => {
    const window = await aRowThatIsNotServed();
    expect((await window.claim(1))?.status).toBe('waiting');
    expect(await sweepEvents(window.ports)).toMatchObject({ booked: 0, served: 1 });
    expect((await window.claim(1))?.status).toBe('reserved');
  });

  it('tells of what it could not book, and serves all others', async () => {
    const window = await aRowThatIsNotServed();
    const { ports } = await anUnbooked();
    const lost = (await ports.register.list('recovery')).items.map((one) => ({ ...one, version: 1 }));
    await window.ports.register.commit({ cases: lost, events: [] });
    await expect(sweepEvents(window.ports)).rejects.toThrow('1 could not be swept');
    expect((await window.claim(1))?.status).toBe('reserved');
  });

  it('frees a number that was taken for a claim after it was withdrawn', async () => {
    const { ports, ref, submit, withdraw } = await aReadyClaim(await aZone());
    await submit();
    let wanted: readonly string[] = [];
    const take: typeof ports.numbers.take = async (claimId, numbers) => {
      wanted = numbers;
      await withdraw();
      await ports.numbers.take(claimId, numbers);
      throw new Error('The function is cut off.');
    };
    const cutOff = screenClaim({ ...ports, numbers: { ...ports.numbers, take } }, ref);
    await expect(cutOff).rejects.toThrow('cut off');
    await sweepEvents(ports);
    expect(wanted).not.toEqual([]);
    expect(await ports.numbers.take('another', wanted)).toEqual(new Map());
  });

  it.each(['withdrawn', 'refused', 'lapsed'] as const)(
    'frees the numbers of a claim that is %s',
    async (status) => {
      const ports = await aZone();
      const claim = aClaim({ status, changedAt: ports.clock.now().toISOString() });
      await ports.register.commit({ cases: [claim], events: [] });
      await holdExactly(ports, claim.id, ['SF00001']);
      await sweepEvents(ports);
      expect(await ports.numbers.take('another', ['SF00001'])).toEqual(new Map());
    },
  );

  it('frees the numbers of all other claims where one of them cannot be read', async () => {
    const ports = await aZone();
    const changedAt = ports.clock.now().toISOString();
    const [broken, ...others] = ['c3', 'c2', 'c1'].map((id) => aClaim({ id, status: 'refused', changedAt }));
    await ports.register.commit({ cases: [...(broken ? [broken] : []), ...others], events: [] });
    for (const [n, { id }] of others.entries()) await holdExactly(ports, id, [`SF0000${n}`]);
    const get: typeof ports.register.get = async (kind, id) => {
      if (id === broken?.id) throw new Error('The row is broken.');
      return ports.register.get(kind, id);
    };
    const night = sweepEvents({ ...ports, register: { ...ports.register, get } });
    await expect(night).rejects.toThrow('1 could not be swept');
    expect(await ports.numbers.take('another', ['SF00000', 'SF00001'])).toEqual(new Map());
  });

  it('leaves its numbers to a claim that is reviewed anew since it was found', async () => {
    const ports = await aZone();
    const changedAt = ports.clock.now().toISOString();
    const refused = aClaim({ status: 'refused', changedAt });
    const anew = { ...refused, status: 'submitted' as const, version: refused.version + 1 };
    await ports.register.commit({ cases: [refused], events: [] });
    await holdExactly(ports, refused.id, ['SF00001']);
    const commit = () => ports.register.commit({ cases: [anew], events: [] });
    const list: typeof ports.register.list = async (kind, status, after) => {
      const page = await ports.register.list(kind, status, after);
      if (status === 'refused') await commit();
      return page;
    };
    await sweepEvents({ ...ports, register: { ...ports.register, list } });
    expect(await ports.numbers.take('another', ['SF00001'])).toEqual(new Map([['SF00001', refused.id]]));
  });
});
