import { describe, expect, it } from 'vitest';
import { sharesPerPiece } from '#domain/subsidy/amount/allocation-case.ts';
import { announceAllocation } from '#functions/subsidy/allocation/announce-allocation.task.ts';
import { closeNotice } from '#functions/subsidy/allocation/close-notice.task.ts';
import { getNotice } from '#functions/subsidy/allocation/get-notice.route.ts';
import { listShares } from '#functions/subsidy/allocation/list-shares.route.ts';
import { sharePool } from '#functions/subsidy/allocation/share-pool.task.ts';
import { type AWindow, aDetermined, aWindow, claimOf, goThrough, windowRef } from '../support/a-window.ts';
import { answerOf } from '../support/call-route.ts';
import { cutOffEverywhere } from '../support/interrupted.ts';

/** Three pieces, the last of them short. */
const many = sharesPerPiece * 2 + 7;
const poolFen = 7_777_777;

const manyClaims = (count = many) => Array.from({ length: count }, (_, n) => aDetermined(n, 10_000 + n * 7));

const part = (from: number, limit: number) => ({ from: String(from), limit: String(limit) });

const sharesFrom = async ({ ports }: AWindow, from: number, limit: number) => {
  const call = { person: 'auditor', params: { allocationId: windowRef.id }, query: part(from, limit) };
  const { shares } = (await answerOf(ports, listShares, call)) as { shares: { claimId: string }[] };
  return shares.map(({ claimId }) => claimId);
};

const noticeFrom = async ({ ports }: AWindow, from: number, limit: number) => {
  const call = { params: { noticeId: `${windowRef.id}-1` }, query: part(from, limit) };
  return (await answerOf(ports, getNotice, call)) as {
    notice: { items: number; sumFen: number };
    items: { item: number; subjectName: string; amountFen: number }[];
  };
};

const filesOf = ({ ports: { exports } }: AWindow) =>
  exports.keys().map((key) => [key, exports.text(key)] as const);

describe('a window of more claims than lie in one piece', () => {
  it('reserves every one, and what it reserves is what the notice says', async () => {
    const window = await aWindow({ claims: manyClaims(), poolFen });
    await goThrough(window);
    const { allocatedFen = 0, residueFen } = (await window.standing()) ?? {};
    expect(allocatedFen + (residueFen ?? 0)).toBe(poolFen);
    expect((await window.claimsAt('reserved')).length).toBe(many);
    expect((await noticeFrom(window, 0, 1)).notice).toMatchObject({ items: many, sumFen: allocatedFen });
    expect(await window.ports.ledger.balance('line')).toMatchObject({
      free: poolFen - allocatedFen,
      reserved: allocatedFen,
    });
    expect(await window.ports.ledger.postings('line')).toHaveLength(many);
  });

  it('is read page by page, also where a page lies in two pieces', async () => {
    const window = await aWindow({ claims: manyClaims(), poolFen });
    await goThrough(window);
    const edge = [sharesPerPiece - 1, sharesPerPiece, sharesPerPiece + 1];
    expect(await sharesFrom(window, sharesPerPiece - 1, 3)).toEqual(edge.map(claimOf));
    const { items } = await noticeFrom(window, sharesPerPiece - 1, 3);
    expect(items.map(({ item }) => item)).toEqual(edge.map((n) => n + 1));
    expect(await sharesFrom(window, many - 1, 200)).toEqual([claimOf(many - 1)]);
    expect(await sharesFrom(window, many, 200)).toEqual([]);
    expect((await noticeFrom(window, many, 200)).items).toEqual([]);
  });

  it('numbers on past those who withdrew before the notice, and leaves their money in the pool', async () => {
    const window = await aWindow({ claims: manyClaims(), poolFen: 1_000_000_000 });
    await window.prepare();
    await window.share();
    const gone = await window.claim(500);
    if (!gone) throw new Error('There is no such claim.');
    await window.ports.register.commit({
      cases: [{ ...gone, status: 'withdrawn', version: gone.version + 1 }],
      events: [],
    });
    await window.decide('approve');
    await window.announce();
    const { notice, items } = await noticeFrom(window, 499, 2);
    expect(notice.items).toBe(many - 1);
    expect(items.map(({ item }) => item)).toEqual([500, 501]);
    expect(items.map(({ subjectName }) => `delivery-fees-2026H1-${subjectName}`)).toEqual([
      claimOf(499),
      claimOf(501),
    ]);
    expect(notice.sumFen + ((await window.standing())?.residueFen ?? 0)).toBe(1_000_000_000);
  });

  it('shows the whole notice in its file', async () => {
    const window = await aWindow({ claims: manyClaims(), poolFen });
    await goThrough(window);
    const page = window.ports.exports.text(`notices/${windowRef.id}-1.html`);
    expect(page.match(/<tr><td>\d+<\/td>/g)).toHaveLength(many);
  });

  it('goes back whole where the second person refuses', async () => {
    const window = await aWindow({ claims: manyClaims(), poolFen });
    await window.prepare();
    await window.share();
    await window.decide('refuse');
    expect(await window.announce()).toBe('rejected');
    const back = await window.claimsAt('determined');
    expect(back).toHaveLength(many);
    expect(back.filter(({ allocatedFen, allocationId }) => allocatedFen ?? allocationId)).toEqual([]);
  });

  it('comes to the same bytes, whatever is cut off on the way and in whatever order the claims came', async () => {
    const claims = manyClaims(sharesPerPiece + 3);
    const smooth = await aWindow({ claims, poolFen });
    await goThrough(smooth);

    const rough = await aWindow({ claims: [...claims].reverse(), poolFen });
    await rough.prepare();
    await cutOffEverywhere(rough.ports, sharePool, windowRef.id);
    await rough.decide('approve');
    await cutOffEverywhere(rough.ports, announceAllocation, windowRef.id);
    rough.ports.clock.moveTo('2026-08-09T16:00:00.000Z');
    await cutOffEverywhere(rough.ports, closeNotice, windowRef.id);

    expect(filesOf(rough)).toEqual(filesOf(smooth));
    expect(await rough.ports.ledger.balance('line')).toEqual(await smooth.ports.ledger.balance('line'));
    expect(await rough.ports.ledger.postings('line')).toEqual(await smooth.ports.ledger.postings('line'));
    expect((await rough.claimsAt('reserved')).map(({ allocatedFen }) => allocatedFen)).toEqual(
      (await smooth.claimsAt('reserved')).map(({ allocatedFen }) => allocatedFen),
    );
  });
});
