import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fen } from '#domain/shared/money.ts';
import { allocate } from '#domain/subsidy/amount/allocation.ts';
import type { AmountRule } from '#domain/subsidy/programme/amount-rule.ts';
import type { PoolRule } from '#domain/subsidy/programme/pool-rule.ts';
import type { Tie } from '#domain/subsidy/programme/tie.ts';

const noon = '2026-04-01T04:00:00.000Z';
const claim = (claimId: string, measure: number, requested = 1000, submittedAt = noon) => ({
  claimId,
  measure,
  requested: fen(requested),
  submittedAt,
});

const terms = (amount: AmountRule) => ({ amount, roundingUnitFen: fen(1) });
const fixed = terms({ kind: 'fixed', fen: fen(1000) });
const ranked = (places: number, tie: Tie): PoolRule => ({
  admission: { kind: 'ranked', by: 'turnover', places, tie },
  shortage: 'pro-rata',
});
const everyone = { admission: { kind: 'everyone' }, shortage: 'pro-rata' } as const;
const inOrder = { admission: { kind: 'everyone' }, shortage: 'in-order' } as const;

/** Two places each, three hundred and a hundred; the second pair must at least measure fifty. */
const awards = (tie: Tie) =>
  terms({
    kind: 'awards',
    by: 'turnover',
    tie,
    awards: [
      { upTo: 2, least: 80, fen: fen(300) },
      { upTo: 4, least: 50, fen: fen(100) },
    ],
  });

const paid = ({ allotments }: ReturnType<typeof allocate>) =>
  Object.fromEntries(allotments.map(({ claimId, allocated }) => [claimId, allocated]));

describe('a ranking', () => {
  const four = [claim('a', 10), claim('b', 40), claim('c', 30), claim('d', 30)];

  it('admits the largest, and of equals the one that was submitted earlier', () => {
    const early = claim('d', 30, 1000, '2026-04-01T03:59:59.999Z');
    const shared = allocate(ranked(2, 'earlier-first'), fixed, fen(9000), [...four.slice(0, 3), early]);
    expect(paid(shared)).toEqual({ a: 0, b: 1000, c: 0, d: 1000 });
  });

  it.each([
    ['all-in', { a: 0, b: 1000, c: 1000, d: 1000 }],
    ['all-out', { a: 0, b: 1000, c: 0, d: 0 }],
  ] as const)('with equals for the last place %s', (tie, expected) => {
    expect(paid(allocate(ranked(2, tie), fixed, fen(9000), four))).toEqual(expected);
  });

  it('lets a thousand equals for one place in, or none of them, as the programme says', () => {
    const thousand = Array.from({ length: 1000 }, (_, n) => claim(`c${n}`, 7));
    const winners = (tie: Tie) =>
      allocate(ranked(1, tie), fixed, fen(10_000_000), thousand).allotments.filter((one) => one.allocated > 0)
        .length;
    expect([winners('earlier-first'), winners('all-in'), winners('all-out')]).toEqual([1, 1000, 0]);
  });

  it('gives no place to a claim that is entitled to nothing', () => {
    const claims = [claim('a', 90, 0), claim('b', 40), claim('c', 30)];
    expect(paid(allocate(ranked(2, 'earlier-first'), fixed, fen(9000), claims))).toEqual({
      a: 0,
      b: 1000,
      c: 1000,
    });
  });
});

describe('awards by rank', () => {
  it('pay the place, where the measure is large enough for it', () => {
    const claims = [claim('a', 90), claim('b', 60), claim('c', 55), claim('d', 40), claim('e', 30)];
    expect(paid(allocate(everyone, awards('earlier-first'), fen(9000), claims))).toEqual({
      a: 300,
      // The second place, and too small for the first pair.
      b: 100,
      c: 100,
      d: 0,
      e: 0,
    });
  });

  it('let equals share the better place, or the worse', () => {
    const claims = [claim('a', 90), claim('b', 85), claim('c', 85)];
    expect(paid(allocate(everyone, awards('all-in'), fen(9000), claims))).toEqual({ a: 300, b: 300, c: 300 });
    expect(paid(allocate(everyone, awards('all-out'), fen(9000), claims))).toEqual({
      a: 300,
      b: 100,
      c: 100,
    });
  });

  it('never pay more than the caps have left', () => {
    expect(paid(allocate(everyone, awards('all-in'), fen(9000), [claim('a', 90, 120)]))).toEqual({ a: 120 });
  });
});

describe('a pool that is paid out in order', () => {
  it('pays those in front whole, the next what is left, and the rest nothing', () => {
    const claims = ['03', '01', '02', '04'].map((hour, n) =>
      claim(`c${n}`, 0, 1000, `2026-04-01T${hour}:00:00.000Z`),
    );
    const shared = allocate(inOrder, fixed, fen(2300), claims);
    expect(paid(shared)).toEqual({ c0: 300, c1: 1000, c2: 1000, c3: 0 });
    expect(shared.residue).toBe(0);
  });

  it('holds of one claim that is larger than the pool, and of a pool of nothing', () => {
    expect(paid(allocate(inOrder, fixed, fen(700), [claim('a', 0)]))).toEqual({ a: 700 });
    expect(paid(allocate(inOrder, fixed, fen(0), [claim('a', 0), claim('b', 0)]))).toEqual({ a: 0, b: 0 });
  });
});

describe('whatever the rules', () => {
  const ties = fc.constantFrom<Tie>('earlier-first', 'all-in', 'all-out');
  const admissions = fc.oneof(
    fc.constant({ kind: 'everyone' as const }),
    fc.record({ kind: fc.constant('first-n' as const), places: fc.integer({ min: 1, max: 9 }) }),
    fc.record({
      kind: fc.constant('ranked' as const),
      by: fc.constant('turnover' as const),
      places: fc.integer({ min: 1, max: 9 }),
      tie: ties,
    }),
  );
  const rules = fc.record({ admission: admissions, shortage: fc.constantFrom('pro-rata', 'in-order') });
  const amounts = fc.oneof(fc.constant(fixed), ties.map(awards));
  const claims = fc
    .array(
      fc.record({
        measure: fc.integer({ min: 0, max: 120 }),
        requested: fc.integer({ min: 0, max: 5000 }).map(fen),
        submittedAt: fc.constantFrom(noon, '2026-04-01T03:00:00.000Z', '2026-04-01T05:00:00.000Z'),
      }),
      { maxLength: 30 },
    )
    .map((all) => all.map((one, n) => ({ ...one, claimId: `claim-${n}` })));
  const pools = fc.integer({ min: 0, max: 60_000 }).map(fen);

  it('no fen is lost or invented, and nobody gets more than was asked', () => {
    fc.assert(
      fc.property(rules, amounts, pools, claims, (rule, formula, pool, all) => {
        const { allotments, allocated, residue } = allocate(rule, formula, pool, all);
        expect(allocated + residue).toBe(pool);
        expect(allotments.filter((one) => one.allocated > one.requested)).toEqual([]);
        expect(allotments).toHaveLength(all.length);
      }),
    );
  });

  it('the order in which claims are read never matters', () => {
    fc.assert(
      fc.property(rules, amounts, pools, claims, (rule, formula, pool, all) => {
        const bytes = (some: typeof all) => JSON.stringify(allocate(rule, formula, pool, some));
        expect(bytes(all.toReversed())).toBe(bytes(all));
      }),
    );
  });

  it('each step of the derivation begins where the last ended, and none goes up', () => {
    fc.assert(
      fc.property(rules, amounts, pools, claims, (rule, formula, pool, all) => {
        for (const { requested, allocated, derivation } of allocate(rule, formula, pool, all).allotments) {
          expect([requested, ...derivation.map(({ after }) => after)]).toEqual([
            ...derivation.map(({ before }) => before),
            allocated,
          ]);
          expect(derivation.filter(({ before, after }) => after > before)).toEqual([]);
        }
      }),
    );
  });
});
