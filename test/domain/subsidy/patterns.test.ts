import { describe, expect, it } from 'vitest';
import { fen } from '#domain/shared/money.ts';
import { type ClaimFacts, nothingYet } from '#domain/subsidy/claims/rule.ts';
import type { ListKind } from '#domain/subsidy/lists/list-kind.ts';
import { noLines, type ScreenedLine } from '#domain/subsidy/lists/screened-line.ts';
import { littleOfTheTradeCameBack } from '#domain/subsidy/rules/su-118-little-of-the-trade-came-back.ts';
import { nothingCrowdsAboveAThreshold } from '#domain/subsidy/rules/su-119-nothing-crowds-above-a-threshold.ts';
import { amountsAreNotRound } from '#domain/subsidy/rules/su-120-amounts-are-not-round.ts';
import { theTradeCoversTheCosts } from '#domain/subsidy/rules/su-121-the-trade-covers-the-costs.ts';
import { aProgramme } from '../../support/a-zone.ts';

const patterns = {
  leastLines: 4,
  crowdedWithin: 500,
  crowdedShare: 5000,
  roundMultipleFen: 1000,
  roundShare: 5000,
  returnedShare: 2000,
};

const line = (
  kind: ListKind,
  n: number,
  amount: number,
  cells: Record<string, string> = {},
): ScreenedLine => ({
  evidenceId: 'e',
  kind,
  line: n + 2,
  outcome: 'accepted',
  value: { line: n + 2, key: `${n}`, shown: `N${n}`, numbers: [], amountFen: fen(amount), cells },
  refusals: [],
});

const waybills = (...amounts: number[]) => amounts.map((amount, n) => line('waybills', n, amount));
/** A parcel to where only half of its fee counts. */
const half = (whole: number, n = 0): ScreenedLine => {
  const { value, ...counted } = line('waybills', n, whole / 2);
  return { ...counted, ...(value ? { value: { ...value, wholeFen: fen(whole) } } : {}) };
};
const refused = (amount: number): ScreenedLine => ({ ...line('waybills', 9, amount), outcome: 'refused' });
const declared = (...returned: string[]) =>
  returned.map((yuan, n) => line('trade', n, 10_000, { returned: yuan }));

type Told = Partial<Pick<ClaimFacts, 'lines' | 'facts'>>;

const factsOf = (told: Told, programme = aProgramme({ patterns })): ClaimFacts => ({
  ...nothingYet,
  programme,
  claim: { totals: noLines },
  ...told,
});

describe('trade that came back', () => {
  it.each([
    [
      'of every fifth document is put before the reviewer, with those documents',
      declared('0.00', '0.00', '3.00', '0.00', '0.00'),
      ['N2'],
    ],
    ['of fewer is nothing to look at', declared('0.00', '0.00', '3.00', '0.00', '0.00', '0.00'), []],
    ['of none is nothing to look at', declared('0.00'), []],
  ])('%s', (_, lines, found) => {
    expect(littleOfTheTradeCameBack.check(factsOf({ lines })).map((one) => one.found)).toEqual(found);
  });
});

describe('round amounts', () => {
  it.each([
    [
      'are put before the reviewer where half of the lines have them',
      waybills(1000, 2000, 1234, 999),
      ['N0, N1'],
    ],
    ['are nothing to look at among few lines', waybills(1000, 2000, 3000), []],
    ['are nothing to look at where they are few', waybills(1000, 1234, 999, 888), []],
    ['do not count on lines that do not count', [...waybills(1000, 1234, 999, 888), refused(2000)], []],
  ])('%s', (_, lines, found) => {
    expect(amountsAreNotRound.check(factsOf({ lines })).map((one) => one.found)).toEqual(found);
  });

  it('are those that were charged, however much of them counts', () => {
    const odd = [1000, 3000, 5000, 7000].map(half);
    const even = [2468, 1998, 6667 * 2, 2222].map(half);
    expect(amountsAreNotRound.check(factsOf({ lines: odd })).map((one) => one.found)).toEqual([
      'N0, N1, N2, N3',
    ]);
    expect(amountsAreNotRound.check(factsOf({ lines: even }))).toEqual([]);
  });

  it('are told once, with five of them by name, however many they are', () => {
    const lines = waybills(...Array.from({ length: 10_000 }, () => 1000));
    const [finding, ...others] = amountsAreNotRound.check(factsOf({ lines }));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      found: 'N0, N1, N2, N3, N4, …',
      reason: { zh: '核定的 10000 行中有 10000 行（100%）的金额为 10.00 元的整数倍。' },
    });
  });

  it('are not looked for where the programme says nothing of them', () => {
    expect(
      amountsAreNotRound.check(factsOf({ lines: waybills(1000, 1000, 1000, 1000) }, aProgramme())),
    ).toEqual([]);
  });
});

describe('a total that has only just reached a threshold', () => {
  const tiered = aProgramme({
    patterns,
    formula: {
      amount: {
        kind: 'tiers',
        by: 'turnover',
        tiers: [
          { from: 100_000, fen: 1 },
          { from: 500_000, fen: 2 },
        ],
      },
      roundingUnitFen: 100,
    },
  });
  it.each([
    [499_999, []],
    [500_000, ['5,000.00 元']],
    [525_000, ['5,250.00 元']],
    [525_001, []],
  ])('of 5,000 yuan, within 5 %%: %i fen', (turnover, found) => {
    const facts = { turnover: fen(turnover) };
    expect(nothingCrowdsAboveAThreshold.check(factsOf({ facts }, tiered)).map((one) => one.found)).toEqual(
      found,
    );
  });

  it('is put before the reviewer where a condition asks for a number of enterprises', () => {
    const said = {
      severity: 'hard',
      reason: { zh: '不足。', en: 'Few.' },
      next: { zh: '补。', en: 'More.' },
    };
    const programme = aProgramme({
      patterns,
      conditions: [{ fact: 'served', is: 'at-least', value: 20, ...said }],
    });
    const check = (served: number) =>
      nothingCrowdsAboveAThreshold.check(factsOf({ facts: { served } }, programme)).map((one) => one.found);
    expect([check(20), check(22)]).toEqual([['20'], []]);
  });
});

describe('costs that have only just reached the cap on an item', () => {
  // 30 % of 66.67 yuan are the 20 yuan of the cap.
  const programme = aProgramme({
    patterns,
    formula: {
      amount: { kind: 'ratio', of: 'accepted', basisPoints: 3000 },
      perItemCapFen: 2000,
      roundingUnitFen: 100,
    },
  });
  it.each([
    ['are put before the reviewer where half of the lines do', waybills(6667, 6700, 1234, 999), ['N0, N1']],
    ['are nothing to look at where they lie below it or well above', waybills(6600, 9000, 8000, 7777), []],
    ['are nothing to look at among few lines', waybills(6667, 6667, 6667), []],
  ])('%s', (_, lines, found) => {
    expect(nothingCrowdsAboveAThreshold.check(factsOf({ lines }, programme)).map((one) => one.found)).toEqual(
      found,
    );
  });
});

describe('the trade that was declared', () => {
  it.each([
    [9_999, ['99.99']],
    [10_000, []],
    [undefined, []],
  ])('is held against costs of 100 yuan: %s fen', (turnover, found) => {
    const facts = { turnover: turnover === undefined ? undefined : fen(turnover) };
    const lines = waybills(6000, 4000);
    expect(theTradeCoversTheCosts.check(factsOf({ facts, lines })).map((one) => one.found)).toEqual(found);
  });

  it('is held against what was paid, not against the half of it that counts', () => {
    const facts = { turnover: fen(9_999) };
    expect(theTradeCoversTheCosts.check(factsOf({ facts, lines: [half(10_000)] }))).toHaveLength(1);
  });
});
