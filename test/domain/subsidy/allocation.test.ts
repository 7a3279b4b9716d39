import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fen } from '#domain/shared/money.ts';
import { allocate, isPayable, leastPaid } from '#domain/subsidy/amount/allocation.ts';

const wholeYuan = { amount: { kind: 'fixed', fen: fen(0) }, roundingUnitFen: fen(100) } as const;
const proRata = { admission: { kind: 'everyone' }, shortage: 'pro-rata' } as const;
const firstTwo = { admission: { kind: 'first-n', places: 2 }, shortage: 'pro-rata' } as const;
const aRequest = (claimId: string, requested: number, submittedAt = '2026-04-01T00:00:00.000Z') => ({
  claimId,
  requested: fen(requested),
  submittedAt,
  measure: requested,
});

const requests = fc
  .array(fc.integer({ min: 0, max: 100_000_000_000 }), { maxLength: 40 })
  .map((amounts) => amounts.map((amount, n) => aRequest(`claim-${n}`, amount)));
const pool = fc.integer({ min: 0, max: 1_000_000_000_000 }).map(fen);

describe('an allocation', () => {
  const three = [aRequest('a', 30_000_000), aRequest('b', 50_000_000), aRequest('c', 12_345_678)];

  it('shares out a pool that does not suffice, in whole yuan, and leaves the residue in it', () => {
    const { allotments, allocated, residue } = allocate(proRata, wholeYuan, fen(60_000_000), three);
    expect(allotments.map((share) => share.allocated)).toEqual([19_491_900, 32_486_600, 8_021_300]);
    expect([allocated, residue]).toEqual([59_999_800, 200]);
  });

  it('only rounds where the pool suffices', () => {
    const { allotments } = allocate(proRata, wholeYuan, fen(100_000_000), three);
    expect(allotments.map((share) => share.allocated)).toEqual([30_000_000, 50_000_000, 12_345_600]);
    expect(allotments[2]?.derivation.map(({ step }) => step)).toEqual([10]);
  });

  it('pays nothing rather than too little, and says so', () => {
    const terms = { ...wholeYuan, minimumPayableFen: fen(10_000_000) };
    const { allotments, residue } = allocate(proRata, terms, fen(60_000_000), three);
    expect(allotments[2]).toMatchObject({
      allocated: 0,
      derivation: [
        { step: 9 },
        { step: 10 },
        { step: 10, after: 0, text: { zh: '低于最低拨付额 100,000.00 元，不予拨付' } },
      ],
    });
    expect(residue).toBe(60_000_000 - 19_491_900 - 32_486_600);
  });

  it('shares out nothing where the pool is just enough, and pays the least payable itself', () => {
    const terms = { ...wholeYuan, minimumPayableFen: fen(12_345_600) };
    const { allotments } = allocate(proRata, terms, fen(92_345_678), three);
    expect(allotments.map(({ derivation }) => derivation.map(({ step }) => step))).toEqual([
      [10],
      [10],
      [10],
    ]);
    expect(allotments[2]?.allocated).toBe(12_345_600);
  });

  it('says once why nothing is nothing', () => {
    const terms = { ...wholeYuan, minimumPayableFen: fen(100) };
    const { allotments } = allocate(proRata, terms, fen(1000), [aRequest('a', 99)]);
    expect(allotments[0]?.derivation).toMatchObject([{ step: 10, before: 99, after: 0 }]);
  });

  it('admits the first n by time of submission', () => {
    const early = [
      aRequest('a', 1000, '2026-04-03T00:00:00.000Z'),
      aRequest('c', 1000, '2026-04-01T00:00:00.000Z'),
      aRequest('b', 1000, '2026-04-01T00:00:00.000Z'),
    ];
    const { allotments } = allocate(firstTwo, wholeYuan, fen(5000), early);
    expect(allotments.map(({ claimId, allocated }) => [claimId, allocated])).toEqual([
      ['a', 0],
      ['b', 1000],
      ['c', 1000],
    ]);
    expect(allotments[0]?.derivation[0]).toMatchObject({
      step: 8,
      text: { en: 'place 3 by time of submission, of 2' },
    });
  });

  it('never exceeds the pool or a request, and accounts for every fen', () => {
    fc.assert(
      fc.property(requests, pool, (claims, money) => {
        const { allotments, allocated, residue } = allocate(proRata, wholeYuan, money, claims);
        expect(allocated + residue).toBe(money);
        expect(allotments.filter((share) => share.allocated > share.requested)).toEqual([]);
        expect(allotments.filter((share) => share.allocated % 100 !== 0)).toEqual([]);
      }),
    );
  });

  it('gives the same bytes for the same inputs in any order', () => {
    fc.assert(
      fc.property(requests, pool, (claims, money) => {
        const one = allocate(proRata, wholeYuan, money, claims);
        const other = allocate(proRata, wholeYuan, money, [...claims].reverse());
        expect(JSON.stringify(other)).toBe(JSON.stringify(one));
      }),
    );
  });

  it('gives more to whoever is entitled to more', () => {
    fc.assert(
      fc.property(requests, pool, (claims, money) => {
        const { allotments } = allocate(proRata, wholeYuan, money, claims);
        const bySize = [...allotments]
          .sort((a, b) => a.requested - b.requested)
          .map((share) => share.allocated);
        expect(bySize).toEqual([...bySize].sort((a, b) => a - b));
      }),
    );
  });
});

describe('the least that is paid', () => {
  it('is paid, and a fen less is not', () => {
    const terms = fc.record({
      roundingUnitFen: fc.integer({ min: 1, max: 100_000 }).map(fen),
      minimumPayableFen: fc.option(fc.integer({ min: 0, max: 10_000_000 }).map(fen), { nil: undefined }),
    });
    fc.assert(
      fc.property(terms, (each) => {
        const least = leastPaid(each);
        expect([isPayable(least, each), isPayable(fen(least - 1), each)]).toEqual([true, false]);
      }),
    );
  });
});
