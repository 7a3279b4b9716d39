import { describe, expect, it } from 'vitest';
import type { Claim } from '#domain/subsidy/claims/claim.ts';
import { prepareAllocation } from '#functions/subsidy/allocation/prepare-allocation.route.ts';
import { sharePool } from '#functions/subsidy/allocation/share-pool.task.ts';
import { type AWindow, aDetermined, aWindow, claimOf, windowRef } from '../support/a-window.ts';
import { callRoute } from '../support/call-route.ts';
import { codesOf } from '../support/codes-of.ts';
import { openSteps } from '../support/desks.ts';

const onePlace = { admission: { kind: 'first-n', places: 1 }, shortage: 'pro-rata' } as const;

/** The first to have come would take the only place. */
const aWindowOfPlaces = () =>
  aWindow({
    claims: [
      aDetermined(0, 60_000, { submittedAt: '2026-07-09T01:00:00.000Z' }),
      aDetermined(1, 30_000, { submittedAt: '2026-07-10T01:00:00.000Z' }),
    ],
    poolFen: 100_000,
    pool: onePlace,
  });

const standsAt = async ({ ports, claim }: AWindow, status: Claim['status'], n = 0) => {
  const before = await claim(n);
  if (!before) throw new Error('There is no such claim.');
  await ports.register.commit({ cases: [{ ...before, status, version: before.version + 1 }], events: [] });
};

const prepareAgain = ({ ports }: AWindow) =>
  callRoute(ports, prepareAllocation, {
    person: 'programme-officer',
    params: { programmeId: 'delivery-fees', periodId: '2026H1' },
  });

/** Its inputs are frozen, and before any claim has moved one of them contests its amount. */
const contestedAfterTheFreeze = async (window: AWindow) => {
  const { ports } = window;
  await window.prepare();
  const commit: typeof ports.register.commit = async (change) => {
    await ports.register.commit(change);
    if (change.events.some(({ type }) => type === 'InputsFrozen'))
      await standsAt(window, 'in-reconsideration');
  };
  await sharePool({ ...ports, register: { ...ports.register, commit } }, windowRef);
};

const moments = {
  'before the window is prepared': async (window: AWindow) => {
    await standsAt(window, 'in-reconsideration');
    expect(codesOf(await prepareAgain(window))).toEqual([409, 'CLAIMS-UNDER-WAY']);
  },
  'between its preparation and its freeze': async (window: AWindow) => {
    await window.prepare();
    await standsAt(window, 'in-reconsideration');
    await window.share();
  },
  'between its freeze and the moving of its claims': contestedAfterTheFreeze,
} as const;

const names = Object.keys(moments) as readonly (keyof typeof moments)[];

describe('an amount that is contested while its window is shared out', () => {
  it.each(names)('keeps its place where places are given: %s', async (moment) => {
    const window = await aWindowOfPlaces();
    await moments[moment](window);
    if (await window.standing()) await window.announce();
    expect(codesOf(await prepareAgain(window))).toEqual([409, 'CLAIMS-UNDER-WAY']);
    await standsAt(window, 'determined');
    await window.prepare();
    await window.share();
    await window.decide('approve');
    await window.announce();
    expect(await window.claim(0)).toMatchObject({ status: 'in-notice', allocatedFen: 60_000 });
    expect((await window.claim(1))?.status).not.toBe('determined');
  });

  it('sends the allocation back, names the claim, and asks nobody to confirm it', async () => {
    const window = await aWindowOfPlaces();
    await contestedAfterTheFreeze(window);
    expect(await openSteps(window.ports, windowRef)).toEqual([]);
    expect(await window.announce()).toBe('rejected');
    expect(await window.standing()).toMatchObject({ status: 'rejected', stoppedBy: [claimOf(0)] });
    expect(await window.claim(1)).toMatchObject({ status: 'determined', parts: [] });
    expect((await window.claim(0))?.status).toBe('in-reconsideration');
  });

  it('is stopped once, however often its step is called', async () => {
    const window = await aWindowOfPlaces();
    await window.prepare();
    await standsAt(window, 'in-reconsideration');
    await window.share();
    const once = await window.standing();
    await window.share();
    expect(await window.standing()).toEqual(once);
    await window.announce();
    await window.announce();
    expect(await window.standing()).toMatchObject({ status: 'rejected', version: (once?.version ?? 0) + 1 });
  });

  it('does not hold up a window that gives everybody a share: it shares in a supplementary allocation', async () => {
    const window = await aWindow({
      claims: [aDetermined(0, 60_000), aDetermined(1, 30_000)],
      poolFen: 100_000,
    });
    await window.prepare();
    await standsAt(window, 'in-reconsideration');
    await window.share();
    expect(await window.standing()).toMatchObject({ status: 'proposed', stoppedBy: [], shareCount: 1 });
  });
});

describe('a claim that is reviewed anew between preparation and freeze', () => {
  it('is waited for, as it would have been a minute before', async () => {
    const window = await aWindow({
      claims: [aDetermined(0, 60_000), aDetermined(1, 30_000, { status: 'refused' })],
      poolFen: 100_000,
    });
    await window.prepare();
    await standsAt(window, 'submitted', 1);
    await window.share();
    expect(await window.announce()).toBe('rejected');
    expect(await window.standing()).toMatchObject({ stoppedBy: [claimOf(1)], shareCount: 0 });
  });
});
