import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fen } from '#domain/shared/money.ts';
import { entitle } from '#domain/subsidy/amount/entitlement.ts';
import { estimate, factsThatMatter } from '#domain/subsidy/claims/estimate.ts';
import { aProgramme } from '../../support/a-zone.ts';

const said = { severity: 'hard', reason: { zh: '不符。', en: 'No.' }, next: { zh: '补充。', en: 'Add it.' } };

/** 30 % of the fees, at most 20 yuan an item and 300,000 yuan an enterprise. */
const fees = aProgramme({
  formula: {
    amount: { kind: 'ratio', of: 'accepted', basisPoints: 3000 },
    minimumBaseFen: 100_000,
    perItemCapFen: 2000,
    perClaimCapFen: 30_000_000,
    roundingUnitFen: 100,
  },
});

const facts = (accepted: number, lines: number) => ({ accepted: fen(accepted), 'accepted-lines': lines });
const limitedBy = (accepted: number, lines: number) =>
  estimate(fees, { facts: facts(accepted, lines) }).limits.map(({ step }) => step);

describe('an estimate', () => {
  it('asks for every fact on which something turns, each once', () => {
    expect(factsThatMatter(fees)).toEqual(['accepted', 'accepted-lines']);
    const turnover = aProgramme({
      conditions: [{ fact: 'turnover', is: 'at-least', value: 1, ...said }],
      formula: {
        amount: { kind: 'tiers', by: 'turnover', tiers: [{ from: 1, fen: 100 }] },
        roundingUnitFen: 1,
      },
    });
    expect(factsThatMatter(turnover)).toEqual(['turnover']);
  });

  it('names no amount while a fact that it follows from is not known', () => {
    expect(estimate(fees, { facts: { accepted: fen(500_000) } })).toMatchObject({
      amount: undefined,
      derivation: [],
      limits: [],
    });
  });

  it('says what each condition says of what is supposed', () => {
    const programme = aProgramme({
      conditions: [{ fact: 'served', is: 'at-least', value: 20, ...said }],
      formula: { amount: { kind: 'fixed', fen: 100 }, roundingUnitFen: 1 },
    });
    const outcomeFor = (served: number | undefined) =>
      estimate(programme, { facts: served === undefined ? {} : { served } }).conditions[0]?.outcome;
    expect([outcomeFor(undefined), outcomeFor(19), outcomeFor(20)]).toEqual([
      'cannot-tell',
      'not-met',
      'met',
    ]);
  });

  it.each([
    ['nothing', 5_000_000, 5_000, []],
    ['the minimum', 99_999, 5_000, [2]],
    ['the cap per item', 5_000_000, 10, [4]],
    ['the cap per enterprise', 200_000_000, 100_000, [5]],
  ] as const)('is limited by %s', (_, accepted, lines, steps) => {
    expect(limitedBy(accepted, lines)).toEqual(steps);
  });

  it('takes off what was granted for the same matter', () => {
    const made = estimate(fees, {
      facts: facts(5_000_000, 5_000),
      sameMatter: { granted: fen(1_000_000), rule: 'keep-higher' },
    });
    expect([made.amount, made.limits.map(({ step }) => step)]).toEqual([500_000, [6]]);
  });

  it('is never less than what so many items are determined at, however their sum is spread', () => {
    const items = fc.array(fc.integer({ min: 0, max: 1_000_000 }).map(fen), { minLength: 1, maxLength: 50 });
    fc.assert(
      fc.property(items, (accepted) => {
        const known = facts(
          accepted.reduce((sum, one) => sum + one, 0),
          accepted.length,
        );
        const determined = entitle(fees.formula, { facts: known, accepted }).amount;
        expect(estimate(fees, { facts: known }).amount).toBeGreaterThanOrEqual(determined);
      }),
    );
  });
});
