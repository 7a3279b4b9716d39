import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byLine, on } from '#domain/shared/by-line.ts';
import {
  apportioned,
  type Funding,
  fundedByOne,
  largestFrom,
  poolFrom,
  splitOf,
} from '#domain/shared/funding.ts';
import { fen, sumFen } from '#domain/shared/money.ts';

const matching: Funding = [
  { fundLineId: 'central', basisPoints: 5000 },
  { fundLineId: 'region', basisPoints: 3000 },
  { fundLineId: 'city', basisPoints: 2000 },
];

/** One to three lines, whose shares make up the whole. */
const funding: fc.Arbitrary<Funding> = fc
  .uniqueArray(fc.integer({ min: 1, max: 9_999 }), { maxLength: 2 })
  .map((cuts) => {
    const ends = [0, ...cuts.toSorted((a, b) => a - b), 10_000];
    return ends.slice(1).map((end, n) => ({ fundLineId: `line-${n}`, basisPoints: end - (ends[n] ?? 0) }));
  });

const amount = fc.integer({ min: 0, max: 50_000 }).map(fen);
const someFree = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 3, maxLength: 3 });

const freeOn = (lines: Funding, free: readonly number[]) =>
  byLine(lines.map(({ fundLineId }, n) => ({ fundLineId, fen: fen(free[n] ?? 0) })));

const sumOf = (parts: ReturnType<typeof splitOf>) => sumFen(parts.map((part) => part.fen));

describe('an amount that several fund lines pay', () => {
  it('is paid by each in its proportion', () => {
    expect(splitOf(fen(10_000), matching)).toEqual([
      { fundLineId: 'central', fen: 5000 },
      { fundLineId: 'region', fen: 3000 },
      { fundLineId: 'city', fen: 2000 },
    ]);
  });

  it('gives the last fen to whoever was rounded down furthest', () => {
    expect(splitOf(fen(3), matching)).toEqual([
      { fundLineId: 'central', fen: 1 },
      { fundLineId: 'region', fen: 1 },
      { fundLineId: 'city', fen: 1 },
    ]);
    expect(splitOf(fen(1), matching)).toEqual([{ fundLineId: 'central', fen: 1 }]);
  });

  it('never loses or invents a fen, and no part is off by one', () => {
    fc.assert(
      fc.property(amount, funding, (whole, lines) => {
        const parts = splitOf(whole, lines);
        expect(sumOf(parts)).toBe(whole);
        for (const { fundLineId, basisPoints } of lines) {
          const part = parts.find((one) => one.fundLineId === fundLineId)?.fen ?? 0;
          expect(Math.abs(part - (whole * basisPoints) / 10_000)).toBeLessThan(1);
        }
      }),
    );
  });

  it('is whole where one line pays it', () => {
    const one = [{ fundLineId: 'line', basisPoints: 10_000 }];
    fc.assert(
      fc.property(amount, (whole) => {
        expect(sumOf(splitOf(whole, one))).toBe(whole);
        expect(splitOf(whole, one).length).toBe(whole === 0 ? 0 : 1);
      }),
    );
  });

  it('is split by what stands behind it, where nothing else is said', () => {
    const behind = [
      { fundLineId: 'a', weight: 300 },
      { fundLineId: 'b', weight: 0 },
      { fundLineId: 'c', weight: 100 },
    ];
    expect(apportioned(fen(10), behind)).toEqual([
      { fundLineId: 'a', fen: 8 },
      { fundLineId: 'c', fen: 2 },
    ]);
    expect(apportioned(fen(10), [])).toEqual([]);
  });
});

describe('the pool of a programme', () => {
  it('is the largest amount of which every part is free on its line', () => {
    fc.assert(
      fc.property(funding, someFree, (lines, some) => {
        const free = freeOn(lines, some);
        const all = sumFen(free.values());
        const fitting = Array.from({ length: all + 1 }, (_, whole) => whole).filter((whole) =>
          splitOf(fen(whole), lines).every((part) => part.fen <= on(free, part.fundLineId)),
        );
        expect(largestFrom(lines, free)).toBe(Math.max(...fitting));
      }),
    );
  });

  it('holds the parts of every claim, however it is shared out', () => {
    const shares = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(funding, someFree, shares, (lines, some, wanted) => {
        const free = freeOn(lines, some);
        const pool = poolFrom(lines, free, { unit: fen(1), amounts: wanted.length });
        let left: number = pool;
        const given = wanted.map((one) => {
          const share = Math.min(one, left);
          left -= share;
          return fen(share);
        });
        const taken = byLine(given.flatMap((share) => splitOf(share, lines)));
        for (const [line, sum] of taken) expect(sum).toBeLessThanOrEqual(on(free, line));
      }),
    );
  });

  it('keeps nothing back where amounts are split without rounding', () => {
    const free = byLine([
      { fundLineId: 'central', fen: fen(50_000) },
      { fundLineId: 'region', fen: fen(30_000) },
      { fundLineId: 'city', fen: fen(20_000) },
    ]);
    expect(poolFrom(matching, free, { unit: fen(100), amounts: 500 })).toBe(100_000);
  });

  it('is as large as its scarcest line allows', () => {
    const free = byLine([
      { fundLineId: 'central', fen: fen(900_000) },
      { fundLineId: 'region', fen: fen(900_000) },
      { fundLineId: 'city', fen: fen(20_000) },
    ]);
    expect(largestFrom(matching, free)).toBe(100_002);
    expect(largestFrom(matching, new Map())).toBe(0);
  });
});

describe('what was kept while a programme named one fund line', () => {
  it('is read as paid by that line alone', () => {
    expect(fundedByOne({ id: 'p', fundLineId: 'line' })).toEqual({
      id: 'p',
      funding: [{ fundLineId: 'line', basisPoints: 10_000 }],
    });
    expect(fundedByOne({ id: 'p', funding: matching })).toEqual({ id: 'p', funding: matching });
  });
});
