import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BasisPoints, type Fen, fen, less, shareOf, sumFen } from '#domain/shared/money.ts';
import { entitle } from '#domain/subsidy/amount/entitlement.ts';
import { Formula } from '#domain/subsidy/programme/formula.ts';

const half = {
  amount: { kind: 'ratio', of: 'accepted', basisPoints: BasisPoints.parse(5000) },
  roundingUnitFen: fen(100),
} as const;

const items = (accepted: readonly Fen[]) => ({
  facts: { accepted: sumFen(accepted), 'accepted-lines': accepted.length },
  accepted,
});
const fees = fc.array(fc.integer({ min: 1, max: 5_000_000 }).map(fen), { maxLength: 60 });
const sum = fc.integer({ min: 0, max: 50_000_000 }).map(fen);
const cap = fc.option(sum, { nil: undefined });
const caps = fc.record({
  perItemCapFen: cap,
  perClaimCapFen: cap,
  perSubjectCapFen: cap,
  perSubjectYearCapFen: cap,
});
const granted = fc.record({
  sameMatter: fc.record({ granted: sum, rule: fc.constantFrom('keep-higher' as const, 'drop' as const) }),
  grantedUnder: sum,
  alreadyGranted: sum,
});

const leftBelow = (limit: Fen | undefined, taken: Fen) =>
  limit === undefined ? undefined : less(limit, taken);
const leftOf = {
  'keep-higher': less,
  drop: (share: Fen, taken: Fen) => (taken > 0 ? fen(0) : share),
};

describe('an entitlement', () => {
  it('is the published share of the accepted fees', () => {
    expect(entitle(half, items([fen(10_000), fen(5_001)]))).toMatchObject({
      base: 15_001,
      amount: 7500,
    });
  });

  it.each([
    [99_999, 0],
    [100_000, 50_000],
  ])('of %i fen on a minimum of 100000 is %i: the minimum itself is enough', (base, amount) => {
    const formula = { ...half, minimumBaseFen: fen(100_000) };
    expect(entitle(formula, items([fen(base)])).amount).toBe(amount);
  });

  it.each([
    ['keep-higher', 2000, 3000],
    ['keep-higher', 9000, 0],
    ['keep-higher', 0, 5000],
    ['drop', 1, 0],
    ['drop', 0, 5000],
  ] as const)(
    '%s: of 5000 fen, where %i are granted for the same matter, %i are left',
    (rule, granted, left) => {
      const ground = { ...items([fen(10_000)]), sameMatter: { granted: fen(granted), rule } };
      const { amount, derivation } = entitle(half, ground);
      expect(amount).toBe(left);
      expect(derivation.some(({ step }) => step === 6)).toBe(granted > 0);
    },
  );

  it('caps each item, then the claim, then what the subject gets of the programme, then in the year', () => {
    const formula = {
      ...half,
      minimumBaseFen: fen(1),
      perItemCapFen: fen(3000),
      perClaimCapFen: fen(6500),
      perSubjectCapFen: fen(9200),
      perSubjectYearCapFen: fen(10_000),
    };
    const ground = {
      ...items([fen(10_000), fen(8000), fen(2000)]),
      sameMatter: { granted: fen(500), rule: 'keep-higher' } as const,
      grantedUnder: fen(3000),
      alreadyGranted: fen(5000),
    };
    const { amount, derivation } = entitle(formula, ground);
    expect(amount).toBe(5000);
    expect(derivation.map(({ step, before, after }) => [step, before, after])).toEqual([
      [1, 0, 20_000],
      [2, 20_000, 20_000],
      [3, 20_000, 10_000],
      [4, 10_000, 7000],
      [5, 7000, 6500],
      [5, 6500, 6200],
      [6, 6200, 5700],
      [7, 5700, 5000],
    ]);
  });

  it('caps what the heads of each course come to, and then the institution', () => {
    const formula = Formula.parse({
      amount: { kind: 'each', of: 'heads', fen: 600 },
      perCourseCapFen: 3000,
      perClaimCapFen: 4000,
      roundingUnitFen: 100,
    });
    const { amount, derivation } = entitle(formula, { facts: { heads: 12 }, headsPerCourse: [9, 3] });
    expect(amount).toBe(4000);
    expect(derivation.map(({ step, before, after }) => [step, before, after])).toEqual([
      [3, 0, 7200],
      [4, 7200, 4800],
      [5, 4800, 4000],
    ]);
    expect(derivation[1]?.text).toEqual({
      zh: '每门课程不超过 30.00 元',
      en: 'no course above 30.00 yuan',
    });
  });

  it('takes no course to be above its cap where the courses are not known', () => {
    const formula = Formula.parse({
      amount: { kind: 'each', of: 'heads', fen: 600 },
      perCourseCapFen: 3000,
      roundingUnitFen: 100,
    });
    expect(entitle(formula, { facts: { heads: 12 } }).amount).toBe(7200);
  });

  it('says each step in both languages', () => {
    const { derivation } = entitle({ ...half, minimumBaseFen: fen(100) }, items([fen(1)]));
    expect(derivation[1]).toEqual({
      step: 2,
      clause: '金额计算顺序第2步',
      text: { zh: '未达到起点 1.00 元（含本数）', en: 'does not reach the minimum of 1.00 yuan (inclusive)' },
      before: 1,
      after: 0,
    });
  });

  it('says what was reached, and the ratio as people say it', () => {
    const { derivation } = entitle({ ...half, minimumBaseFen: fen(100) }, items([fen(100)]));
    expect(derivation.map(({ text }) => text)).toEqual([
      { zh: '1 项核定金额合计', en: 'sum of the accepted items (1)' },
      { zh: '达到起点 1.00 元（含本数）', en: 'reaches the minimum of 1.00 yuan (inclusive)' },
      { zh: '按 50% 计算', en: '50% of it' },
    ]);
  });

  it('never exceeds the published share or what any cap leaves, and each step begins where the last ended', () => {
    fc.assert(
      fc.property(fees, caps, granted, (accepted, capped, { sameMatter, grantedUnder, alreadyGranted }) => {
        const formula = Formula.parse({ ...half, ...capped });
        const ground = { ...items(accepted), grantedUnder, alreadyGranted, sameMatter };
        const { amount, derivation } = entitle(formula, ground);
        const { perItemCapFen, perClaimCapFen, perSubjectCapFen, perSubjectYearCapFen } = capped;
        const limits = [
          leftOf[sameMatter.rule](shareOf(sumFen(accepted), half.amount.basisPoints), sameMatter.granted),
          perClaimCapFen,
          leftBelow(perSubjectCapFen, grantedUnder),
          leftBelow(perSubjectYearCapFen, alreadyGranted),
        ];
        expect(limits.filter((limit) => limit !== undefined && limit < amount)).toEqual([]);
        expect(amount).toBeLessThanOrEqual((perItemCapFen ?? amount) * Math.max(accepted.length, 1));
        expect(derivation.slice(1).map(({ before }) => before)).toEqual(
          derivation.slice(0, -1).map(({ after }) => after),
        );
      }),
    );
  });

  it('loses nothing to a cap that binds nowhere', () => {
    fc.assert(
      fc.property(fees, (accepted) => {
        const wide = { ...half, perItemCapFen: fen(5_000_000) };
        expect(entitle(wide, items(accepted)).amount).toBe(entitle(half, items(accepted)).amount);
      }),
    );
  });

  it('cannot be rounded to nothing', () => {
    expect(Formula.safeParse({ ...half, roundingUnitFen: 0 }).success).toBe(false);
  });
});
