import { describe, expect, it } from 'vitest';
import type { GoodsFacts, SubjectFacts } from '#domain/risk/facts.ts';
import { goodsRules, subjectRules } from '#domain/risk/rules/index.ts';
import { goodsPoints, subjectPoints } from '#domain/risk/score.ts';
import { codes, quietGoods, quietSubject, shippedTerms } from './a-risk.ts';

/** Every rule worth a hundred, so that its points are its intensity in percent. */
const terms = { ...shippedTerms, weights: Object.fromEntries(codes.map((code) => [code, 100])) };

const bySubject = (but: Partial<SubjectFacts>) =>
  subjectPoints({ ...quietSubject, ...but }, terms).map(({ rule, points, found }) => [rule, points, found]);
const byGoods = (but: Partial<GoodsFacts>) =>
  goodsPoints({ ...quietGoods, ...but }, terms).map(({ rule, points, found }) => [rule, points, found]);

describe('what makes a subject risky', () => {
  it('is nothing, where nothing speaks of it', () => {
    expect(bySubject({})).toEqual([]);
  });

  it.each<[string, number, string, Partial<SubjectFacts>]>([
    ['RK-101', 100, '0', { ageDays: 0 }],
    ['RK-101', 80, '73', { ageDays: 73 }],
    ['RK-102', 100, '1', { isFirstGoodsFiling: true }],
    ['RK-103', 25, '5 / 20', { rowsDecided: 20, rowsRefused: 5 }],
    ['RK-103', 100, '20 / 20', { rowsDecided: 20, rowsRefused: 20 }],
    ['RK-104', 100, '2', { openBans: 2 }],
    ['RK-105', 50, '1', { pastBans: 1 }],
    ['RK-105', 100, '9', { pastBans: 9 }],
    ['RK-106', 25, '1', { badEvents: 1 }],
    ['RK-107', 50, '4', { affiliates: 4 }],
    ['RK-108', 100, '1', { affiliatesUnderBan: 1 }],
    ['RK-109', 100, '1', { isAtSharedAddress: true }],
    ['RK-111', 100, '—', { departmentsVerified: 0 }],
    ['RK-112', -50, '1', { departmentsVerified: 1 }],
    ['RK-112', -100, '3', { departmentsVerified: 3 }],
    ['RK-110', 100, '1', { allRowsAlike: true }],
  ])('%s at %i %%, found %s, for %j', (code, percent, found, but) => {
    expect(bySubject(but)).toEqual([[code, percent, found]]);
  });

  it('is not its age once it is new no longer, nor a share of too few decisions', () => {
    expect(bySubject({ ageDays: 365 })).toEqual([]);
    expect(bySubject({ rowsDecided: 19, rowsRefused: 19 })).toEqual([]);
    expect(bySubject({ rowsDecided: 0 })).toEqual([]);
  });
});

describe('what makes goods risky', () => {
  it('is nothing, where nothing speaks of them', () => {
    expect(byGoods({})).toEqual([]);
  });

  it.each<[string, number, string, Partial<GoodsFacts>]>([
    ['RK-201', 100, 'food', { classes: ['food'] }],
    ['RK-202', 100, 'cosmetics', { classes: ['cosmetics'] }],
    ['RK-203', 100, 'animal', { classes: ['animal'] }],
    ['RK-204', 100, 'dual-use', { classes: ['dual-use'] }],
    ['RK-205', 50, 'unclear', { origin: 'unclear' }],
    ['RK-205', 100, 'watched', { origin: 'watched' }],
    ['RK-206', 100, '—', { hasBarcode: false }],
    ['RK-207', 100, '—', { lacksTraceCode: true }],
    ['RK-208', 100, '—', { hasBrand: false }],
    ['RK-209', 100, '—', { isSilentOnSpecialFood: true }],
    ['RK-210', 50, '1', { failedChecks: 1 }],
    ['RK-210', 100, '2', { failedChecks: 2 }],
    ['RK-211', 100, '1', { recalls: 1 }],
    ['RK-212', -100, '✓', { hasConformingCheck: true }],
    ['RK-213', -100, '✓', { hasPapers: true }],
  ])('%s at %i %%, found %s, for %j', (code, percent, found, but) => {
    expect(byGoods(but)).toEqual([[code, percent, found]]);
  });
});

describe('every rule', () => {
  const rules = [...subjectRules, ...goodsRules];

  it('has a code of its own, a clause, a reason in both languages, and something it looks at', () => {
    expect(new Set(codes).size).toBe(rules.length);
    expect(
      rules.filter(
        ({ clause, reason, looksAt }) => !clause || !reason.zh || !reason.en || looksAt.length === 0,
      ),
    ).toEqual([]);
  });

  it('is weighed by the terms that the zone ships, and these weigh no other', () => {
    expect(Object.keys(shippedTerms.weights).toSorted()).toEqual(codes.toSorted());
  });
});
