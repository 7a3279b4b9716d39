import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applied, differenceOf, whatHappenedTo } from '#domain/positive-list/difference/difference.ts';
import type { ListEntry } from '#domain/positive-list/lists/list.ts';
import { TariffLine } from '#domain/shared/hs-code.ts';

type Says = Pick<ListEntry, 'tariff' | 'name' | 'remark'>;
const says = (tariff: string, name: string, remark = ''): Says => ({
  tariff: TariffLine.parse(tariff),
  name,
  remark,
});

const before = [
  says('04031000', '酸乳'),
  says('04090000', '天然蜂蜜'),
  says('04100041', '鲜蜂王浆', '仅限网购保税商品;两用物项除外'),
  says('08021100', '未去壳扁桃仁'),
  says('20089990', '未列名制作或保藏的水果、坚果'),
  says('93070090', '剑、短弯刀'),
  says('33049900', '其他美容品或化妆品及护肤品'),
];
const after = [
  says('33049900', '其他化妆品'),
  says('04090000', '天然蜂蜜'),
  says('04100041', '鲜蜂王浆', '两用物项除外；每人每年限2千克'),
  says('04031000', '酸乳及酸奶'),
  says('08021190', '未去壳的扁桃仁'),
  says('20089950', '制作或保藏的坚果'),
  says('20089991', '制作或保藏的其他水果'),
  says('95049010', '电子游戏机'),
];
const difference = differenceOf(before, after);

const short = ({ changes }: ReturnType<typeof differenceOf>) =>
  changes.map((change) => [
    change.what,
    change.before.map(({ tariff }) => tariff).join(),
    change.after.map(({ tariff }) => tariff).join(),
  ]);

describe('the difference of two versions', () => {
  it('is a table in the order of the tariff', () => {
    expect(short(difference)).toEqual([
      ['renamed', '04031000', '04031000'],
      ['remarked', '04100041', '04100041'],
      ['split', '08021100', '08021190'],
      ['split', '20089990', '20089950,20089991'],
      ['renamed', '33049900', '33049900'],
      ['removed', '93070090', ''],
      ['added', '', '95049010'],
    ]);
    expect(difference.unchanged).toBe(1);
  });

  it('says which remarks came and went', () => {
    expect(difference.changes[1]).toMatchObject({ came: ['每人每年限2千克'], went: ['仅限网购保税商品'] });
  });

  it('does not take goods of another subheading, or of another name, for the same', () => {
    expect(short(differenceOf([says('08021100', '扁桃仁')], [says('08021290', '扁桃仁')]))).toEqual([
      ['removed', '08021100', ''],
      ['added', '', '08021290'],
    ]);
    expect(short(differenceOf([says('85171200', '手机')], [says('85171290', '蜂窝网络用其他装置')]))).toEqual(
      [
        ['removed', '85171200', ''],
        ['added', '', '85171290'],
      ],
    );
  });

  it('pairs names under one code by their likeness', () => {
    const { changes } = differenceOf(
      [says('21069090', '甲类蜂王浆制品'), says('21069090', '乙类凝胶糖果')],
      [says('21069090', '凝胶糖果（乙）'), says('21069090', '蜂王浆制品'), says('21069090', '丙类')],
    );
    expect(changes.map(({ what, after: [now] }) => [what, now?.name])).toEqual([
      ['added', '丙类'],
      ['renamed', '凝胶糖果（乙）'],
      ['renamed', '蜂王浆制品'],
    ]);
  });

  it('shows a code that stays while some of its goods move to a new one', () => {
    const { changes } = differenceOf(
      [says('20081999', '其他坚果及子仁')],
      [says('20081999', '未列名坚果及子仁'), says('20081991', '栗仁及其他坚果')],
    );
    expect(changes).toMatchObject([
      { what: 'split', after: [{ tariff: '20081991' }, { tariff: '20081999' }] },
    ]);
  });

  it.each([
    ['04100041', '04100041 鲜蜂王浆 备注调整；增加备注：每人每年限2千克；删去备注：仅限网购保税商品。'],
    ['08021100', '08021100 未去壳扁桃仁 改列为 08021190 未去壳的扁桃仁。'],
    ['08021190', '08021100 未去壳扁桃仁 改列为 08021190 未去壳的扁桃仁。'],
    ['93070090', '移出清单：93070090 剑、短弯刀。'],
    ['95049010', '新列入：95049010 电子游戏机。'],
    ['04031000', '04031000 酸乳 更名为 04031000 酸乳及酸奶。'],
    ['04090000', '没有变化。'],
  ])('says of %s what happened to it', (tariff, zh) => {
    expect(whatHappenedTo(difference, tariff).says.zh).toBe(zh);
  });
});

describe('of any two versions, the difference', () => {
  const entry = fc.record({
    tariff: fc
      .constantFrom('04031000', '04031090', '04039000', '08021100')
      .map((code) => TariffLine.parse(code)),
    name: fc.constantFrom('酸乳', '其他酸乳', '酪乳', '扁桃仁'),
    remark: fc.constantFrom('', '两用物项除外', '两用物项除外；仅限网购保税商品'),
  });
  const list = fc.array(entry, { maxLength: 12 });
  const inOrder = (entries: readonly Says[]) => entries.map((one) => Object.values(one).join()).toSorted();

  it('makes the second of the first', () => {
    fc.assert(
      fc.property(list, list, (first, second) => {
        expect(inOrder(applied(differenceOf(first, second), first))).toEqual(inOrder(second));
      }),
    );
  });

  it('accounts for every entry once', () => {
    fc.assert(
      fc.property(list, list, (first, second) => {
        const { changes, unchanged } = differenceOf(first, second);
        const count = (side: 'before' | 'after') =>
          changes.reduce((sum, change) => sum + change[side].length, unchanged);
        expect([count('before'), count('after')]).toEqual([first.length, second.length]);
      }),
    );
  });

  it('is empty between a version and itself, whatever the order of the rows', () => {
    fc.assert(
      fc.property(list, (entries) => {
        expect(differenceOf(entries, entries.toReversed())).toEqual({
          changes: [],
          unchanged: entries.length,
        });
      }),
    );
  });

  it('does not depend on the order of the rows', () => {
    fc.assert(
      fc.property(list, list, (first, second) => {
        expect(differenceOf(first.toReversed(), second.toReversed())).toEqual(differenceOf(first, second));
      }),
    );
  });
});
