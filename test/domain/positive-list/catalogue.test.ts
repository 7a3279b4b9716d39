import { describe, expect, it } from 'vitest';
import { catalogue } from '#domain/positive-list/lists/catalogue.ts';
import { ListEntry } from '#domain/positive-list/lists/list.ts';
import { day } from '#domain/shared/day.ts';

const aCatalogue = (...entries: readonly (readonly [tariff: string, name: string, remark?: string])[]) =>
  catalogue({
    id: 'list',
    title: { zh: '清单', en: 'List' },
    version: '1',
    effectiveFrom: day('2016-04-08'),
    demonstration: true,
    entries: entries.map(([tariff, name, remark = ''], n) =>
      ListEntry.parse({ batch: '1', line: n + 1, tariff, name, remark }),
    ),
  });

describe('the nearest entries', () => {
  const { nearest, under } = aCatalogue(
    ['08011100', '干的椰子'],
    ['08012200', '鲜或干的去壳巴西果'],
    ['08013200', '鲜或干的去壳腰果'],
    ['08021100', '未去壳扁桃仁'],
    ['04090000', '天然蜂蜜'],
    ['22000000', '酒'],
  );
  const told = (tariff: string, name: string) =>
    nearest(tariff, name).map((near) => [near.tariff, near.sharedDigits, near.likeness]);

  it('share the heading or a good part of the name, the closest first', () => {
    expect(told('08013900', '去壳腰果')).toEqual([
      ['08013200', 5, 0.6],
      ['08012200', 4, 0.18],
      ['08011100', 4, 0],
    ]);
  });

  it('are found by name alone, but not by a syllable in common', () => {
    expect(told('21069090', '天然、蜂蜜（瓶装）')).toEqual([['04090000', 0, 0.75]]);
    expect(told('21069090', '去壳的某种非常少见的热带干果')).toEqual([]);
  });

  it('compare a name of one character as it stands', () => {
    expect(told('21069090', '酒')).toEqual([['22000000', 1, 1]]);
    expect(told('21069090', '')).toEqual([]);
  });

  it('are three at most, equals in the order of the list', () => {
    const { nearest: among } = aCatalogue(
      ['08010004', '丁'],
      ['08010001', '甲'],
      ['08010003', '丙'],
      ['08010003', '丙二'],
      ['08010002', '乙'],
    );
    expect(among('08019999', '戊').map(({ name }) => name)).toEqual(['甲', '乙', '丙']);
    expect(among('08010003', '丙丁').map(({ name }) => name)).toEqual(['丙', '丙二', '甲']);
  });

  it('are not needed where the line is listed', () => {
    expect(under('04090000').entries.map(({ name }) => name)).toEqual(['天然蜂蜜']);
    expect(under('04090001').entries).toEqual([]);
  });

  it('are the same however often, and in whatever order, they are asked for', () => {
    const first = told('08013900', '去壳腰果');
    const between = Array.from({ length: 5_000 }, (_, n) => told(`0801${n + 1_000}`, `去壳腰果${n}`));
    expect(told('08013900', '去壳腰果')).toEqual(first);
    expect(between.every((near) => near.length === 3)).toBe(true);
  });
});

describe('a tariff line of a catalogue', () => {
  const { under } = aCatalogue(
    ['04079090', '其他蛋', '两用物项除外'],
    ['04079090', '蛋'],
    ['04090000', '蜜'],
  );

  it('holds all its entries, with their remarks read', () => {
    expect(under('04079090')).toMatchObject({
      entries: [{ name: '其他蛋' }, { name: '蛋' }],
      remarks: [{ concern: 'dual-use', text: '两用物项除外' }],
      shown: [{ tariff: '04079090', name: '其他蛋', remark: '两用物项除外', list: 'list' }, { name: '蛋' }],
    });
  });
});
