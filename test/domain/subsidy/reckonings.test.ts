import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BasisPoints, fen, shareOf, sumFen } from '#domain/shared/money.ts';
import { reckon } from '#domain/subsidy/amount/reckonings.ts';
import type { AmountRule } from '#domain/subsidy/programme/amount-rule.ts';

const yuan = (amount: number) => fen(amount * 100);
const share = (basisPoints: number) => BasisPoints.parse(basisPoints);

const turnoverTiers = {
  kind: 'tiers',
  by: 'turnover',
  tiers: [
    { from: 800_000_000, fen: yuan(500_000) },
    { from: 5_000_000_000, fen: yuan(1_000_000) },
  ],
} as const satisfies AmountRule;

const byParts = {
  kind: 'marginal-tiers',
  of: 'turnover',
  tiers: [
    { from: 0, basisPoints: share(100) },
    { from: 100_000, basisPoints: share(200) },
    { from: 300_000, basisPoints: share(50) },
  ],
} as const satisfies AmountRule;

describe('what a programme pays for', () => {
  it.each([
    ['each person', { kind: 'each', of: 'heads', fen: yuan(600) }, { heads: 42 }, yuan(25_200)],
    ['each enterprise served', { kind: 'each', of: 'served', fen: fen(7) }, { served: 0 }, fen(0)],
    ['a fixed sum', { kind: 'fixed', fen: yuan(300_000) }, {}, yuan(300_000)],
    [
      'a share of the whole, by the tier that is reached',
      { ...byParts, kind: 'whole-tiers' },
      { turnover: fen(100_000) },
      fen(2000),
    ],
    ['each part its share', byParts, { turnover: fen(400_000) }, fen(1000 + 4000 + 500)],
  ] as const)('%s', (_, rule, facts, amount) => {
    expect(reckon(rule, facts).amount).toBe(amount);
  });

  it.each([
    [799_999_999, 0],
    [800_000_000, 50_000_000],
    [4_999_999_999, 50_000_000],
    [5_000_000_000, 100_000_000],
  ])('a tier is reached by the number itself: a turnover of %i fen pays %i', (turnover, amount) => {
    expect(reckon(turnoverTiers, { turnover: fen(turnover) }).amount).toBe(amount);
  });

  it('says which tier was reached, and which was not', () => {
    expect(reckon(turnoverTiers, { turnover: fen(900_000_000) }).text).toEqual({
      zh: '核定交易额达到 8,000,000.00 元（含本数），支持 500,000.00 元',
      en: 'accepted turnover reaches 8,000,000.00 yuan (inclusive): 500,000.00 yuan',
    });
    expect(reckon(turnoverTiers, { turnover: fen(1) }).text.en).toBe(
      'accepted turnover of 0.01 yuan does not reach the lowest tier, 8,000,000.00 yuan (inclusive)',
    );
  });

  it('shows a calculation by parts that anybody can do again', () => {
    expect(reckon(byParts, { turnover: fen(400_000) }).text.en).toBe(
      'by parts: 1,000.00 × 1% + 2,000.00 × 2% + 1,000.00 × 0.5%',
    );
  });

  it('by parts never jumps: one fen more of turnover never pays less, and at most its share more', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (turnover) => {
        const [now, then] = [turnover, turnover + 1].map(
          (one) => reckon(byParts, { turnover: fen(one) }).amount,
        );
        expect(Number(then) - Number(now)).toBeGreaterThanOrEqual(0);
        expect(Number(then) - Number(now)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('by parts is the sum of the parts, whatever order the tiers are written in', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_000_000 }), (turnover) => {
        const parts = [
          shareOf(fen(Math.min(turnover, 100_000)), share(100)),
          shareOf(fen(Math.max(Math.min(turnover, 300_000) - 100_000, 0)), share(200)),
          shareOf(fen(Math.max(turnover - 300_000, 0)), share(50)),
        ];
        const backwards = { ...byParts, tiers: byParts.tiers.toReversed() };
        expect(reckon(backwards, { turnover: fen(turnover) }).amount).toBe(sumFen(parts));
      }),
    );
  });
});
