import { describe, expect, it } from 'vitest';
import type { Bilingual } from '#domain/shared/bilingual.ts';
import { fen } from '#domain/shared/money.ts';
import type { Programme } from '#domain/subsidy/programme/programme.ts';
import { announceAllocation } from '#functions/subsidy/allocation/announce-allocation.task.ts';
import { closeNotice } from '#functions/subsidy/allocation/close-notice.task.ts';
import { listNotices } from '#functions/subsidy/allocation/list-notices.route.ts';
import { prepareAllocation } from '#functions/subsidy/allocation/prepare-allocation.route.ts';
import { promised } from '#functions/subsidy/allocation/promised.ts';
import { sharePool } from '#functions/subsidy/allocation/share-pool.task.ts';
import { type AWindow, aDetermined, aWindow, claimOf, goThrough, windowRef } from '../support/a-window.ts';
import { answerOf, callRoute } from '../support/call-route.ts';
import { codesOf } from '../support/codes-of.ts';
import { decideStep } from '../support/desks.ts';

const ref = { kind: 'allocation', id: `${windowRef.id}-s2` } as const;
const ranked = { admission: { kind: 'first-n', places: 1 }, shortage: 'pro-rata' } as const;

const prizes: Partial<Programme['formula']> = {
  amount: {
    kind: 'awards',
    by: 'turnover',
    tie: 'all-in',
    awards: [{ upTo: 1, least: fen(1), fen: fen(60_000) }],
  },
};

const prepareIn = ({ ports }: AWindow) =>
  callRoute(ports, prepareAllocation, {
    person: 'programme-officer',
    params: { programmeId: 'delivery-fees', periodId: '2026H1' },
  });

/** A window that was shared out, and a claim that was determined after it. */
const aLateClaim = async (pool?: typeof ranked) => {
  const window = await aWindow({
    claims: [aDetermined(0, 60_000)],
    poolFen: 100_000,
    ...(pool ? { pool } : {}),
  });
  await goThrough(window);
  await window.ports.register.commit({ cases: [aDetermined(1, 30_000)], events: [] });
  return { ...window, prepare: () => prepareIn(window) };
};

describe('a supplementary allocation', () => {
  it('shares the free money out among claims that were late, with a notice of its own', async () => {
    const { ports, prepare, claim } = await aLateClaim();
    expect(await prepare()).toMatchObject({ id: ref.id, status: 'prepared' });
    expect(await prepare()).toMatchObject({ id: ref.id });
    await sharePool(ports, ref);
    await decideStep(ports, ref, 'approver', 'confirm', 'approve');
    await announceAllocation(ports, ref);
    expect(await ports.register.get('allocation', ref.id)).toMatchObject({
      poolFen: 40_000,
      notice: { id: `${ref.id}-1` },
    });
    ports.clock.moveTo('2026-09-30T16:00:00.000Z');
    await closeNotice(ports, ref);
    expect(await claim(1)).toMatchObject({ status: 'reserved', allocatedFen: 30_000, allocationId: ref.id });
    expect(await claim(0)).toMatchObject({ status: 'reserved', allocationId: windowRef.id });
    expect(await ports.ledger.balance('line')).toMatchObject({ free: 10_000, reserved: 90_000 });
  });

  it('is called so wherever it is announced, so that nobody takes it for the first', async () => {
    const { ports, prepare } = await aLateClaim();
    await prepare();
    await sharePool(ports, ref);
    await decideStep(ports, ref, 'approver', 'confirm', 'approve');
    await announceAllocation(ports, ref);
    const { notices } = (await answerOf(ports, listNotices, {})) as { notices: { title: Bilingual }[] };
    const [late, first] = notices.map(({ title }) => title);
    expect(late).toEqual({
      zh: `${first?.zh}（第 1 次补充分配）`,
      en: `${first?.en} (supplementary allocation 1)`,
    });
    expect(ports.exports.text(`notices/${ref.id}-1.html`)).toContain(`<h1>${late?.zh}拟支持名单公示</h1>`);
  });

  it('promises its money while it is in notice: no other takes it', async () => {
    const { ports, prepare } = await aLateClaim();
    await prepare();
    await sharePool(ports, ref);
    expect((await promised(ports)).get('line')).toBe(fen(30_000));
  });

  it('does not begin where nobody was late', async () => {
    const { ports, prepare } = await aLateClaim();
    await prepare();
    await sharePool(ports, ref);
    expect(await prepare()).toMatchObject({ id: ref.id });
    const settled = await aWindow({ claims: [aDetermined(0, 60_000)], poolFen: 100_000 });
    await goThrough(settled);
    expect(await settled.prepare()).toMatchObject({ id: windowRef.id, status: 'settled' });
  });

  it('does not give places anew that were given', async () => {
    const { prepare, ports } = await aLateClaim(ranked);
    expect(codesOf(await prepare())).toEqual([409, 'PLACES-GIVEN']);
    expect((await ports.register.get('claim', claimOf(1)))?.status).toBe('determined');
  });

  it('does not give prizes by rank anew: whoever was late would be first of a row of one', async () => {
    const claims = [aDetermined(0, 60_000, { facts: { turnover: fen(500) } })];
    const window = await aWindow({ claims, poolFen: 200_000, formula: prizes });
    await goThrough(window);
    await window.ports.register.commit({ cases: [aDetermined(1, 30_000)], events: [] });
    expect(codesOf(await prepareIn(window))).toEqual([409, 'PLACES-GIVEN']);
  });
});

describe('a window of which somebody contests an amount', () => {
  const contested = (but: Omit<Parameters<typeof aWindow>[0], 'claims' | 'poolFen'>) =>
    aWindow({
      claims: [aDetermined(0, 60_000), aDetermined(1, 30_000, { status: 'in-reconsideration' })],
      poolFen: 100_000,
      ...but,
    });

  it('goes on without the claim, which shares in a supplementary allocation', async () => {
    expect(await prepareIn(await contested({}))).toMatchObject({ status: 'prepared' });
  });

  it.each([
    ['places', { pool: ranked }],
    ['prizes by rank', { formula: prizes }],
  ])('waits where it gives %s: they are given once', async (_, but) => {
    expect(codesOf(await prepareIn(await contested(but)))).toEqual([409, 'CLAIMS-UNDER-WAY']);
  });
});
