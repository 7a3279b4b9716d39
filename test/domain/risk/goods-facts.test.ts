import { describe, expect, it } from 'vitest';
import { factsOfRows, type SeenRow } from '#domain/risk/goods-facts.ts';
import { shippedTerms } from './a-risk.ts';

const facts = factsOfRows({
  ...shippedTerms,
  origins: { ...shippedTerms.origins, watched: ['Atlantis', 'Myanmar'] },
});
const row: SeenRow = {
  hsCode: '9503008900',
  originCountry: '俄罗斯',
  brand: '演示',
  barcode: '6901234567892',
  traceCode: 'T1',
};

describe('the facts of a row', () => {
  it('are quiet for goods that are of no class and lack nothing', () => {
    expect(facts(row)).toEqual({
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
    });
  });

  it.each([
    ['0407909000', ['food', 'animal']],
    ['3304990000', ['cosmetics']],
    ['8525891900', ['dual-use']],
    ['6403000000', []],
  ])('put %s into the classes %j by its chapter', (hsCode, classes) => {
    expect(facts({ ...row, hsCode }).classes).toEqual(classes);
  });

  it('want a trace code of food and cosmetics only', () => {
    const { traceCode: _, ...silent } = row;
    const lacking = ['0801110000', '3304990000', '4107000000', '9503008900'].map(
      (hsCode) => facts({ ...silent, hsCode }).lacksTraceCode,
    );
    expect(lacking).toEqual([true, true, false, false]);
  });

  it('hear silence on special food in food only, and an answer as an answer', () => {
    const silent = (change: Partial<SeenRow>) => facts({ ...row, ...change }).isSilentOnSpecialFood;
    expect([
      silent({ hsCode: '0801110000' }),
      silent({ hsCode: '0801110000', specialFoodRegistration: 'none' }),
      silent({}),
    ]).toEqual([true, false, false]);
  });

  it.each([
    ['不详', 'unclear'],
    [' 其他国家（地区） ', 'unclear'],
    ['unknown', 'unclear'],
    ['ATLANTIS', 'watched'],
    ['蒙古', 'usual'],
    ['缅甸', 'watched'],
  ])('know the origin %s as %s', (originCountry, origin) => {
    expect(facts({ ...row, originCountry }).origin).toBe(origin);
  });
});
