import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fen } from '#domain/shared/money.ts';
import { allocate } from '#domain/subsidy/amount/allocation.ts';
import type { Programme } from '#domain/subsidy/programme/programme.ts';
import { aDetermined, aWindow, claimOf, goThrough } from '../support/a-window.ts';

const everyone = { kind: 'everyone' } as const;
const proRata = { admission: everyone, shortage: 'pro-rata' } as const;
const inOrder = { admission: everyone, shortage: 'in-order' } as const;
const pools: readonly Programme['pool'][] = [
  proRata,
  inOrder,
  { admission: { kind: 'first-n', places: 2 }, shortage: 'pro-rata' },
  { admission: { kind: 'ranked', by: 'accepted', places: 2, tie: 'all-out' }, shortage: 'in-order' },
];

const statusesOf = async (window: Awaited<ReturnType<typeof aWindow>>, count: number) =>
  Promise.all(Array.from({ length: count }, async (_, n) => (await window.claim(n))?.status));

describe('a pool', () => {
  it.each(pools)('of nothing gives nobody anything, by $admission.kind and $shortage', async (pool) => {
    const window = await aWindow({ claims: [aDetermined(0, 10_000), aDetermined(1, 1)], poolFen: 0, pool });
    await goThrough(window);
    expect(await statusesOf(window, 2)).toEqual(['refused', 'refused']);
    expect(await window.ports.ledger.postings('line')).toEqual([]);
    expect(await window.standing()).toMatchObject({ status: 'settled', allocatedFen: 0, residueFen: 0 });
  });

  it.each([
    ['pro-rata', proRata],
    ['in-order', inOrder],
  ] as const)('is all that one claim larger than it can get, %s', async (_, pool) => {
    const window = await aWindow({ claims: [aDetermined(0, 1_000_000)], poolFen: 123_456, pool });
    await goThrough(window);
    expect(await window.claim(0)).toMatchObject({ status: 'reserved', allocatedFen: 123_400 });
    expect(await window.ports.ledger.balance('line')).toMatchObject({ free: 56, reserved: 123_400 });
  });

  it('gives the last of a thousand equal claims what is left, whichever is read first', async () => {
    const thousand = Array.from({ length: 1000 }, (_, n) => aDetermined(n, 10_000));
    const reading = async (claims: typeof thousand) => {
      const window = await aWindow({ claims, poolFen: 10_000 * 500 + 3300, pool: inOrder });
      await goThrough(window);
      return (await window.claimsAt('reserved')).map(({ id, allocatedFen }) => [id, allocatedFen]);
    };
    const first = await reading(thousand);
    expect(first).toHaveLength(501);
    expect(first.at(-1)).toEqual([claimOf(500), 3300]);
    expect(await reading([...thousand].reverse())).toEqual(first);
  });

  it('gives a place to the first by submission where one is left for a thousand equals', async () => {
    const pool = { admission: { kind: 'first-n', places: 1 }, shortage: 'pro-rata' } as const;
    const thousand = Array.from({ length: 1000 }, (_, n) =>
      aDetermined(n, 10_000, n === 777 ? { submittedAt: '2026-07-09T23:59:59.999Z' } : {}),
    );
    const window = await aWindow({ claims: thousand, poolFen: 1_000_000, pool });
    await goThrough(window);
    expect((await window.claimsAt('reserved')).map(({ id }) => id)).toEqual([claimOf(777)]);
    expect(await window.claimsAt('refused')).toHaveLength(999);
  });
});

const requests = fc.uniqueArray(
  fc.record({
    claimId: fc.integer({ min: 0, max: 999 }).map((n) => claimOf(n)),
    requested: fc.integer({ min: 0, max: 1_000_000 }).map(fen),
    submittedAt: fc.constantFrom('2026-07-10T01:00:00.000Z', '2026-07-11T01:00:00.000Z'),
    measure: fc.integer({ min: 0, max: 5 }),
  }),
  { selector: ({ claimId }) => claimId, maxLength: 30 },
);

describe('whatever the rule of the pool', () => {
  const terms = { amount: { kind: 'fixed', fen: fen(0) }, roundingUnitFen: fen(100) } as const;

  it('the order in which claims are read changes nothing, the pool holds, and nobody gets more than asked', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...pools),
        requests,
        fc.integer({ min: 0, max: 3_000_000 }).map(fen),
        fc.infiniteStream(fc.nat()),
        (pool, claims, money, lots) => {
          const shuffled = claims
            .map((claim) => ({ claim, lot: lots.next().value }))
            .toSorted((a, b) => a.lot - b.lot)
            .map(({ claim }) => claim);
          const one = allocate(pool, terms, money, claims);
          expect(JSON.stringify(allocate(pool, terms, money, shuffled))).toBe(JSON.stringify(one));
          expect(one.allocated + one.residue).toBe(money);
          expect(one.allotments.filter(({ allocated, requested }) => allocated > requested)).toEqual([]);
        },
      ),
    );
  });
});

describe('after the notice', () => {
  it('no amount has risen, neither with the claim nor in the ledger', async () => {
    const window = await aWindow({
      claims: Array.from({ length: 5 }, (_, n) => aDetermined(n, 10_000 * (n + 1))),
      poolFen: 77_777,
    });
    await window.prepare();
    await window.share();
    await window.decide('approve');
    await window.announce();
    const announced = (await window.claimsAt('in-notice')).map(({ id, allocatedFen = 0 }) => [
      id,
      allocatedFen,
    ]);
    await window.close();
    const reserved = (await window.claimsAt('reserved')).map(({ id, allocatedFen = 0 }) => [
      id,
      allocatedFen,
    ]);
    expect(reserved).toEqual(announced);
    const postings = await window.ports.ledger.postings('line');
    expect(postings.map((posting) => [posting.for.id, posting.fen]).toSorted()).toEqual(announced);
  });
});
