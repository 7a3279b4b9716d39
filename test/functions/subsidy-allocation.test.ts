import { describe, expect, it } from 'vitest';
import { prepareAllocation } from '#functions/subsidy/allocation/prepare-allocation.route.ts';
import { sharePool } from '#functions/subsidy/allocation/share-pool.task.ts';
import { aDeterminedClaim, aScreenedClaim } from '../support/a-claim.ts';
import { windowRef } from '../support/a-window.ts';
import { aProgramme, aZone } from '../support/a-zone.ts';
import { aClosedWindow, params } from '../support/an-allocation.ts';
import { callRoute } from '../support/call-route.ts';
import { codesOf } from '../support/codes-of.ts';

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
    await expect(sharePool(dying, { id: windowRef.id })).rejects.toThrow('killed');
    await share();
    expect(await shares()).toEqual(await whole.shares());
    expect((await standing())?.inputsSha256).toBe((await whole.standing())?.inputsSha256);
  });
});
