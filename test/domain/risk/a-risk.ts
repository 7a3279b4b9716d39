import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse } from 'yaml';
import { GoodsClass, type GoodsFacts, OriginClass, type SubjectFacts } from '#domain/risk/facts.ts';
import { RiskTerms } from '#domain/risk/risk-terms.ts';
import { goodsRules, subjectRules } from '#domain/risk/rules/index.ts';

const file = `${import.meta.dirname}/../../../zones/manzhouli/risk.yaml`;

/** The terms as the zone ships them. */
export const shippedTerms: RiskTerms = RiskTerms.parse(parse(readFileSync(file, 'utf8')));

/** A subject of which nothing speaks. */
export const quietSubject: SubjectFacts = {
  ageDays: 3650,
  isFirstGoodsFiling: false,
  rowsDecided: 100,
  rowsRefused: 0,
  openBans: 0,
  pastBans: 0,
  badEvents: 0,
  affiliates: 0,
  affiliatesUnderBan: 0,
  isAtSharedAddress: false,
  allRowsAlike: false,
};

/** Goods of which nothing speaks. */
export const quietGoods: GoodsFacts = {
  classes: [],
  origin: 'usual',
  hasBarcode: true,
  hasBrand: true,
  lacksTraceCode: false,
  isSilentOnSpecialFood: false,
  failedChecks: 0,
  recalls: 0,
  hasConformingCheck: false,
  hasPapers: false,
};

const few = fc.integer({ min: 0, max: 12 });

const anySubject: fc.Arbitrary<SubjectFacts> = fc
  .record({
    ageDays: fc.integer({ min: 0, max: 4000 }),
    isFirstGoodsFiling: fc.boolean(),
    rowsDecided: fc.integer({ min: 0, max: 200 }),
    refused: fc.double({ min: 0, max: 1, noNaN: true }),
    openBans: few,
    pastBans: few,
    badEvents: few,
    affiliates: few,
    affiliatesUnderBan: few,
    isAtSharedAddress: fc.boolean(),
    departmentsVerified: few,
    allRowsAlike: fc.boolean(),
  })
  .map(({ refused, ...facts }) => ({ ...facts, rowsRefused: Math.floor(facts.rowsDecided * refused) }));

const anyGoods: fc.Arbitrary<GoodsFacts> = fc.record({
  classes: fc.subarray([...GoodsClass.options]),
  origin: fc.constantFrom(...OriginClass.options),
  hasBarcode: fc.boolean(),
  hasBrand: fc.boolean(),
  lacksTraceCode: fc.boolean(),
  isSilentOnSpecialFood: fc.boolean(),
  failedChecks: fc.integer({ min: 0, max: 3 }),
  recalls: fc.integer({ min: 0, max: 1 }),
  hasConformingCheck: fc.boolean(),
  hasPapers: fc.boolean(),
});

export const anyFacts = fc.record({ subject: anySubject, goods: anyGoods });

export const codes = [...subjectRules, ...goodsRules].map(({ code }) => code);

/** Other weights and thresholds than those shipped. */
export const anyTerms: fc.Arbitrary<RiskTerms> = fc
  .record({
    weights: fc.array(fc.integer({ min: 0, max: 100 }), { minLength: codes.length, maxLength: codes.length }),
    medium: fc.integer({ min: 1, max: 99 }),
    above: fc.integer({ min: 1, max: 99 }),
  })
  .map(({ weights, medium, above }) => ({
    ...shippedTerms,
    weights: Object.fromEntries(codes.map((code, n) => [code, weights[n] ?? 0])),
    bands: { medium, high: Math.min(medium + above, 100) },
  }));
