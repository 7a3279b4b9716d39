import { describe, expect, it } from 'vitest';
import type { Event } from '#domain/casework/event.ts';
import { dayOf } from '#domain/shared/day.ts';
import { ClaimStatistics } from '#domain/subsidy/statistics/statistics.ts';
import { chunks } from '#functions/casework/chunks.ts';
import { stored } from '#functions/casework/stored-rows.ts';
import type { Ports } from '#functions/ports.ts';
import { countClaims } from '#functions/subsidy/statistics/count-claims.schedule.ts';
import { countedKey, statisticsKey } from '#functions/subsidy/statistics/keys.ts';
import { aDeterminedClaim } from '../support/a-claim.ts';
import { aPaidClaim } from '../support/a-paid-claim.ts';
import { aZone } from '../support/a-zone.ts';
import { aClaim, aTask, someInstant } from '../support/some-cases.ts';

const submitted = (id: string): Event => ({
  case: { kind: 'claim', id },
  type: 'ClaimSubmitted',
  at: someInstant,
  by: 'clerk',
  version: 2,
});

/** A night of counting, the cases whose history was read for it, and how many pages of the claims that are paid. */
const aNight = async (ports: Ports, by = 'this code') => {
  const read: string[] = [];
  const history: Ports['register']['history'] = (ref) => {
    read.push(ref.id);
    return ports.register.history(ref);
  };
  let paidPages = 0;
  const list: Ports['register']['list'] = (kind, status, after) => {
    if (kind === 'claim' && status === 'paid') paidPages += 1;
    return ports.register.list(kind, status, after);
  };
  await countClaims({ ...ports, register: { ...ports.register, history, list } }, by);
  const key = statisticsKey(dayOf(ports.clock.now().toISOString()));
  return { read, paidPages, figures: (await stored(ports.exports, key, ClaimStatistics)).whole };
};

/** So many claims that were paid in the same minute; of a page there are two hundred. */
const paidClaims = async (ports: Ports, count: number, changedAt: string) => {
  const cases = Array.from({ length: count }, (_, n) => aClaim({ id: `c${n}`, status: 'paid', changedAt }));
  for (const some of chunks(cases, 50))
    await ports.register.commit({ cases: some, events: some.map(({ id }) => submitted(id)) });
};

describe('a claim that was counted on an earlier night', () => {
  it('is not read again once it has ended', async () => {
    const { ports } = await aPaidClaim();
    const first = await aNight(ports);
    const second = await aNight(ports);
    expect({ first: first.read.length, second: second.read }).toEqual({ first: 1, second: [] });
    expect(second.figures).toEqual(first.figures);
  });

  it('is not even listed again a day later, and still counted', async () => {
    const ports = await aZone();
    ports.clock.moveTo('2026-08-03T01:00:00.000Z');
    await paidClaims(ports, 450, '2026-08-02T22:00:00.000Z');
    const first = await aNight(ports);
    ports.clock.moveTo('2026-08-04T01:00:00.000Z');
    const second = await aNight(ports);
    expect([first.paidPages, second.paidPages]).toEqual([3, 1]);
    expect(second.read).toEqual([]);
    expect(second.figures).toEqual(first.figures);
    expect(second.figures.claims).toBe(450);
  });

  it('is counted by where it stands now, once it is begun anew', async () => {
    const ports = await aZone();
    const ended = aClaim({ id: 'anew', status: 'withdrawn' });
    await ports.register.commit({ cases: [ended], events: [submitted('anew')] });
    await aNight(ports);
    const begun = {
      ...ended,
      version: 2,
      status: 'draft' as const,
      changedAt: ports.clock.now().toISOString(),
    };
    await ports.register.commit({ cases: [begun], events: [] });
    expect((await aNight(ports)).read).toEqual(['anew']);
    expect((await aNight(ports)).read).toEqual(['anew']);
  });

  it('is read again while it is under way', async () => {
    const ports = await aZone();
    await aDeterminedClaim(ports);
    await aNight(ports);
    expect((await aNight(ports)).read).toHaveLength(1);
  });

  it('is read again as long as a department has not answered what it was asked about it', async () => {
    const { ports, claimId } = await aPaidClaim();
    const desk = { role: 'reviewer', department: 'post' } as const;
    const open = aTask({ case: { kind: 'claim', id: claimId }, desk });
    await ports.register.commit({ opens: [open], events: [] });
    await aNight(ports);
    expect((await aNight(ports)).read).toHaveLength(1);
  });

  it('is read again when money of it has come back', async () => {
    const claim = await aPaidClaim();
    await claim.ports.register.commit({ events: [submitted(claim.claimId)] });
    await claim.propose();
    await claim.confirm();
    const before = await aNight(claim.ports);
    await claim.note();
    await claim.book();
    const after = await aNight(claim.ports);
    expect(after.read).toContain(claim.ref.id);
    const recovered = ({ figures }: typeof after) => figures.states.map(({ amounts }) => amounts.recovered);
    expect([recovered(before), recovered(after)]).toEqual([[0], [6_000]]);
  });

  it('has lost no more than came back, though its recovery moves while the pages are turned', async () => {
    const claim = await aPaidClaim();
    await claim.ports.register.commit({ events: [submitted(claim.claimId)] });
    await claim.propose();
    await claim.confirm();
    await claim.note();
    await claim.book();
    const list: Ports['register']['list'] = async (...asked) => {
      const page = await claim.ports.register.list(...asked);
      return asked[0] === 'recovery' ? { ...page, items: [...page.items, ...page.items] } : page;
    };
    const { figures } = await aNight({ ...claim.ports, register: { ...claim.ports.register, list } });
    expect(figures.states.map(({ amounts }) => amounts.recovered)).toEqual([6_000]);
  });

  it('is read again by other code, which may count otherwise', async () => {
    const { ports } = await aPaidClaim();
    await aNight(ports, 'former code');
    expect((await aNight(ports)).read).toHaveLength(1);
  });

  it('is read again where what other code has written cannot be read', async () => {
    const { ports } = await aPaidClaim();
    await aNight(ports);
    await ports.exports.write({
      key: countedKey,
      body: '{"claimId":"c","stood":"of another shape"}\n',
      contentType: 'application/jsonl',
    });
    expect((await aNight(ports)).read).toHaveLength(1);
  });
});
