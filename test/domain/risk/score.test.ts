import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RecordedRisk } from '#domain/casework/recorded-risk.ts';
import { RiskTerms } from '#domain/risk/risk-terms.ts';
import { goodsRules, subjectRules } from '#domain/risk/rules/index.ts';
import { goodsPoints, pointsBy, score, scoreOf, subjectPoints } from '#domain/risk/score.ts';
import { anyFacts, anyTerms, codes, quietGoods, quietSubject, shippedTerms as terms } from './a-risk.ts';

const quiet = { subject: quietSubject, goods: quietGoods };
const relieving = ['RK-112', 'RK-212', 'RK-213'];
const sumOf = (points: readonly { readonly points: number }[]) =>
  points.reduce((sum, one) => sum + one.points, 0);

describe('a score', () => {
  it('is nothing where nothing speaks of a case', () => {
    expect(score(quiet, terms)).toEqual({ total: 0, band: 'low', points: [] });
  });

  it('is remembered by a case as it was given, points taken off too', () => {
    fc.assert(
      fc.property(anyFacts, anyTerms, ({ subject }, terms) => {
        const given = scoreOf(subjectPoints(subject, terms), terms);
        const kept = { termsVersion: 1, facts: subject, ...given };
        expect(RecordedRisk.parse(kept)).toEqual(kept);
      }),
    );
  });

  it('says for every point which rule gave it, why, by what clause, and what was found', () => {
    const facts = {
      subject: { ...quietSubject, badEvents: 2 },
      goods: { ...quietGoods, classes: ['food' as const] },
    };
    expect(score(facts, terms)).toEqual({
      total: 18,
      band: 'low',
      points: [
        {
          rule: 'RK-201',
          points: 10,
          reason: { zh: '商品属于食品类章节。', en: 'The goods are of a chapter of food.' },
          found: 'food',
          clause: '《中华人民共和国食品安全法》第四十二条',
        },
        {
          rule: 'RK-106',
          points: 8,
          reason: { zh: '信用记录中有不良事项。', en: 'There are bad events in the credit record.' },
          found: '2',
          clause: '实施方案三（二）4 企业诚信体系',
        },
      ],
    });
  });

  it.each([
    [29, 'low'],
    [30, 'medium'],
    [59, 'medium'],
    [60, 'high'],
    [100, 'high'],
  ])('of %i is %s', (weight, band) => {
    const alone = { ...terms, weights: { 'RK-109': weight } };
    const facts = { ...quiet, subject: { ...quietSubject, isAtSharedAddress: true } };
    expect(score(facts, alone)).toMatchObject({ total: weight, band });
  });

  it('rounds to the nearest point, a half upwards, and leaves out what is less', () => {
    const points = (weight: number, badEvents: number) =>
      sumOf(subjectPoints({ ...quietSubject, badEvents }, { ...terms, weights: { 'RK-106': weight } }));
    expect([points(1, 1), points(1, 2), points(10, 1), points(9, 1)]).toEqual([0, 1, 3, 2]);
  });

  it('gives no point by a rule that the terms do not name', () => {
    const facts = { ...quiet, subject: { ...quietSubject, openBans: 1 } };
    expect(score(facts, { ...terms, weights: {} }).points).toEqual([]);
  });

  it('adds up to its total, between none and a hundred, in whole points', () => {
    fc.assert(
      fc.property(anyFacts, anyTerms, (facts, other) => {
        const { total, points } = score(facts, other);
        expect(total).toBe(Math.min(Math.max(sumOf(points), 0), 100));
        expect(points.every((one) => Number.isInteger(one.points) && one.points !== 0)).toBe(true);
      }),
    );
  });

  it('takes points off by what speaks for the goods, and only by that', () => {
    fc.assert(
      fc.property(anyFacts, anyTerms, (facts, other) => {
        for (const { rule, points } of score(facts, other).points)
          expect([rule, points < 0]).toEqual([rule, relieving.includes(rule)]);
      }),
    );
  });

  it('never falls when a weight is raised, nor rises where the rule speaks for the goods', () => {
    const raised = fc.constantFrom(...codes);
    fc.assert(
      fc.property(anyFacts, anyTerms, raised, fc.integer({ min: 0, max: 100 }), (facts, other, code, by) => {
        const weights = { ...other.weights, [code]: (other.weights[code] ?? 0) + by };
        const way = relieving.includes(code) ? -1 : 1;
        const moved = score(facts, { ...other, weights }).total - score(facts, other).total;
        expect(moved * way).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('does not depend on the order of the rules', () => {
    const orders = fc.record({
      subject: fc.shuffledSubarray([...subjectRules], { minLength: subjectRules.length }),
      goods: fc.shuffledSubarray([...goodsRules], { minLength: goodsRules.length }),
    });
    fc.assert(
      fc.property(anyFacts, anyTerms, orders, (facts, other, rules) => {
        const points = [
          ...pointsBy(rules.goods, facts.goods, other),
          ...pointsBy(rules.subject, facts.subject, other),
        ];
        expect(scoreOf(points, other)).toEqual(score(facts, other));
      }),
    );
  });

  it('is the same whether a file’s subject is counted once or for every row', () => {
    fc.assert(
      fc.property(anyFacts, anyFacts, ({ subject, goods }, another) => {
        const once = subjectPoints(subject, terms);
        for (const row of [goods, another.goods])
          expect(scoreOf([...once, ...goodsPoints(row, terms)], terms)).toEqual(
            score({ subject, goods: row }, terms),
          );
      }),
    );
  });

  it('has an intensity from 0 to 1 by every rule, whatever the facts', () => {
    fc.assert(
      fc.property(anyFacts, ({ subject, goods }) => {
        const found = [
          ...subjectRules.map(({ intensity }) => intensity(subject, terms.limits)),
          ...goodsRules.map(({ intensity }) => intensity(goods, terms.limits)),
        ];
        expect(found.every((one) => one >= 0 && one <= 1)).toBe(true);
      }),
    );
  });
});

describe('the risk terms that the zone ships', () => {
  it('say that they are for demonstration, and watch no country', () => {
    expect(terms).toMatchObject({ demonstration: true, origins: { watched: [] } });
  });

  it.each<[string, object]>([
    ['a high risk that begins below a medium one', { bands: { medium: 60, high: 60 } }],
    ['a weight of no rule', { weights: { 'PL-101': 5 } }],
    ['a weight of half a point', { weights: { 'RK-101': 0.5 } }],
    ['a weight that takes points off', { weights: { 'RK-101': -1 } }],
  ])('could not have %s', (_, change) => {
    expect(RiskTerms.safeParse({ ...terms, ...change }).success).toBe(false);
  });
});
