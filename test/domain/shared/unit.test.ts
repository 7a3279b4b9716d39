import { describe, expect, it } from 'vitest';
import { quantityWords, unitOf, unitPattern } from '#domain/shared/unit.ts';

describe('a unit of measure', () => {
  it.each([
    ['千克', 'kg'],
    ['公斤', 'kg'],
    ['KG', 'kg'],
    ['ｋｇ', 'kg'],
    ['克', 'g'],
    ['毫升', 'mL'],
    ['ml', 'mL'],
    ['升', 'L'],
    ['l', 'L'],
    ['件', 'piece'],
    ['支', 'stick'],
    ['㎡', 'm2'],
    ['斗', undefined],
  ])('%s is %s', (written, unit) => {
    expect(unitOf(written)).toBe(unit);
  });

  it('is found in a text by its longest name: a kilogram is no gram', () => {
    const found = (text: string) => new RegExp(`^2(${unitPattern})$`, 'i').exec(text)?.[1];
    expect([found('2千克'), found('2克'), found('2mL'), found('2平方米'), found('2 千克')]).toEqual([
      '千克',
      '克',
      'mL',
      '平方米',
      undefined,
    ]);
  });

  it('is written in both languages', () => {
    expect(quantityWords({ amount: 1.5, unit: 'kg' })).toEqual({ zh: '1.5千克', en: '1.5 kg' });
  });
});
