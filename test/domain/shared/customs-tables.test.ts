import { describe, expect, it } from 'vitest';
import { countries, countryOf } from '#domain/shared/country.ts';
import { checkCustomsUnit, customsUnitOf, customsUnits } from '#domain/shared/customs-unit.ts';

/** How many tables take a name for their own; a name of two would go to whichever came last. */
const repeated = (names: readonly string[]) =>
  names.filter((name, n) => names.map((one) => one.toLowerCase()).indexOf(name.toLowerCase()) !== n);

describe('the customs units', () => {
  it('have each name once', () => {
    expect(repeated(customsUnits.flatMap(({ code, zh, en, also }) => [code, zh, en, ...also]))).toEqual([]);
  });

  it('are found by every one of their names', () => {
    const lost = customsUnits.filter((unit) =>
      [unit.code, unit.zh, unit.en, ...unit.also].some((name) => customsUnitOf(` ${name} `) !== unit),
    );
    expect(lost).toEqual([]);
  });

  it.each([
    ['包装袋', '海关计量单位的名称或代码，例如：包、袋'],
    ['斗', '海关计量单位的名称或代码，例如：千克、克、升、件、个、袋、盒、瓶'],
  ])('%s is told what is near it', (typed, zh) => {
    expect(checkCustomsUnit(typed)).toMatchObject({ refusal: { found: typed, expected: { zh } } });
  });
});

describe('the countries', () => {
  const names = countries.flatMap(({ customs, alpha2, alpha3, zh, en, also }) => [
    customs,
    alpha2,
    alpha3,
    zh,
    en,
    ...also,
  ]);

  it('have each name once', () => {
    expect(repeated(names)).toEqual([]);
  });

  it('have codes of customs and of ISO 3166', () => {
    const odd = countries.filter(
      ({ customs, alpha2, alpha3 }) =>
        !(/^[1-6]\d\d$/.test(customs) && /^[A-Z]{2}$/.test(alpha2) && /^[A-Z]{3}$/.test(alpha3)),
    );
    expect(odd).toEqual([]);
  });

  it.each([
    ['142', '中国'],
    ['chn', '中国'],
    ['Ｊａｐａｎ', '日本'],
    ['south korea', '韩国'],
    ['341', '哈萨克斯坦'],
    ['不详', undefined],
  ])('%s is %s', (written, zh) => {
    expect(countryOf(written)?.zh).toBe(zh);
  });
});
