import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Concern, readRemarks } from '#domain/positive-list/lists/remark.ts';
import { joinRemarks, splitRemark } from '#domain/positive-list/remark/split.ts';

const species = '《进出口野生动植物种商品目录》';
const kg = (amount: number) => ({ amount, unit: 'kg' });
const endangered = { concern: 'endangered-species', catalogue: species, decidable: true };
const bonded = { concern: 'mode', only: 'bonded', decidable: true };
const specialFood = { concern: 'special-food', decidable: true };
const dualUse = (catalogue: string) => ({ concern: 'dual-use', catalogue, decidable: false });
const other = (catalogue: string) => ({ concern: 'other-catalogue', catalogue, decidable: false });
const only = (...names: string[]) => ({ concern: 'product-name', names, decidable: true });
const without = (...names: string[]) => ({ concern: 'excluded-name', names, decidable: true });
const perYear = (limit: object) => ({ concern: 'quantity', limit, decidable: true });
const perOrder = (limit: object) => ({ concern: 'order-quantity', limit, decidable: true });
const shared = (limit: object, tariffs: string[], names: string[] = []) => ({
  concern: 'combined-quantity',
  limit,
  with: { tariffs, names },
  decidable: true,
});
/** Not read by a machine: the question that a person is asked. */
const asks = (...concerns: Concern[]) => concerns.map((concern) => ({ concern, decidable: false }));

describe('a remark', () => {
  it.each<[string, object[]]>([
    // Exclusion of what a catalogue names.
    [`列入${species}的商品除外`, [endangered]],
    [`列入${species} 的商品除外`, [endangered]],
    [`列入${species}的货物除外。`, [endangered]],
    [`${species}所列商品除外`, [endangered]],
    ['两用物项除外', [dualUse('两用物项')]],
    ['属于两用物项和技术的商品除外', [dualUse('两用物项和技术')]],
    [
      '列入《两用物项和技术进出口许可证管理目录》的商品除外',
      [dualUse('《两用物项和技术进出口许可证管理目录》')],
    ],
    ['列入《无线电发射设备目录》的商品除外', [other('《无线电发射设备目录》')]],
    [`列入${species}和《禁止进口货物目录》的商品除外`, [endangered, other('《禁止进口货物目录》')]],
    [`列入${species}的商品和两用物项除外`, [endangered, dualUse('两用物项')]],
    // Special food.
    ['依法不属于普通食品或依法需要注册备案管理的特殊食品除外', [specialFood]],
    ['依法需要注册备案管理的特殊食品除外', [specialFood]],
    ['依法不属于普通食品或依法需要注册备\n案管理的特殊食品除外', [specialFood]],
    // Exclusion by name.
    ['鱼翅除外', [without('鱼翅')]],
    ['除鱼翅、燕窝外', [without('鱼翅', '燕窝')]],
    ['不含酒精饮料', [without('酒精饮料')]],
    [`鱼翅和列入${species}的商品除外`, [endangered, without('鱼翅')]],
    // Mode.
    ['仅限网购保税商品', [bonded]],
    ['仅限网购保税商品（1210）', [bonded]],
    ['限网购保税进口', [bonded]],
    ['仅限1210', [bonded]],
    // Product name.
    ['仅限打印机用墨盒', [only('打印机用墨盒')]],
    ['仅限家用打印机墨水、墨盒和硒鼓', [only('家用打印机墨水', '墨盒', '硒鼓')]],
    ['仅限宠物用品，宠物食品除外', [only('宠物用品'), without('宠物食品')]],
    ['仅限网购保税商品，且仅限家用', [bonded, only('家用')]],
    // Quantity per person and year.
    ['每人每年不超过20千克', [perYear(kg(20))]],
    ['每人每年限２公斤以内', [perYear(kg(2))]],
    ['每年每人合计限购1.5L', [perYear({ amount: 1.5, unit: 'L' })]],
    ['每人每年最多500毫升', [perYear({ amount: 500, unit: 'mL' })]],
    ['2KG/人/年', [perYear(kg(2))]],
    ['每人每年限量10支', [perYear({ amount: 10, unit: 'stick' })]],
    ['每人每年限4件', [perYear({ amount: 4, unit: 'piece' })]],
    // One quantity for several lines.
    ['每人每年不超过20千克（与10061021、1006.1029合并计算）', [shared(kg(20), ['10061021', '10061029'])]],
    ['与税则号列17011300、17019910合计每人每年不超过2千克', [shared(kg(2), ['17011300', '17019910'])]],
    ['每人每年与其他食糖合计不超过2千克', [shared(kg(2), [], ['其他食糖'])]],
    // Per order.
    ['每单限购2瓶', [perOrder({ amount: 2, unit: 'bottle' })]],
    ['单次交易不超过5件', [perOrder({ amount: 5, unit: 'piece' })]],
    // The zone’s own.
    ['须提供溯源码', [{ concern: 'trace-code', decidable: true }]],
    // Several in one cell.
    [`列入${species}的商品除外;仅限网购保税商品`, [endangered, bonded]],
    [`1.列入${species}的商品除外；2.仅限网购保税商品`, [endangered, bonded]],
    [`（1）列入${species}的商品除外（2）每人每年限20千克`, [endangered, perYear(kg(20))]],
    [`列入${species}的商品除外\n仅限网购保税商品`, [endangered, bonded]],
    // What goes beyond the words: a person reads it, with the questions it is known to raise.
    ['见公告', asks('unknown')],
    ['仅限打印机用墨盒，不得用于工业', asks('product-name')],
    ['仅限每人每年总值不超过1000元', asks('product-name')],
    ['仅限网购保税商品，另见2018年第157号公告', asks('product-name')],
    ['濒危物种须有证明，限定来源', asks('endangered-species', 'product-name')],
    ['每人每年限二十千克', asks('product-name')],
    ['两用物项按公告执行', asks('dual-use', 'unknown')],
    // Nothing.
    ['', []],
    [' ； ', []],
    ['—', []],
  ])('%j is read', (text, said) => {
    expect(readRemarks(text)).toMatchObject(said);
    expect(readRemarks(text)).toHaveLength(said.length);
  });

  it('is of a kind that the public list shows', () => {
    const kinds = readRemarks(`列入${species}的商品除外;依法需要注册备案管理的特殊食品除外;每人每年限2千克`);
    expect(kinds.map(({ kind }) => kind)).toEqual(['exclusion', 'special-food', 'quantity']);
  });
});

describe('whatever stands in the column', () => {
  const phrase = fc.constantFrom(
    ...[
      '列入',
      species,
      '的商品',
      '除外',
      '仅限',
      '网购保税',
      '每人每年',
      '限',
      '20',
      '千克',
      '与',
      '合计',
      '两用物项',
    ],
    ...[
      ';',
      '；',
      '。',
      '\n',
      ' ',
      '1.',
      '（2）',
      '①',
      '，',
      '且',
      '、',
      '和',
      '.',
      '1210',
      '墨盒',
      '除',
      '外',
      '/人/年',
    ],
  );
  const remark = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(phrase, { maxLength: 12 }).map((parts) => parts.join('')),
  );
  const words = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');

  it('is read without an error, and every remark is a part of the text as published', () => {
    fc.assert(
      fc.property(remark, (text) => {
        const parts = splitRemark(text);
        expect(readRemarks(text).every((read) => parts.includes(read.text))).toBe(true);
      }),
    );
  });

  it('that excludes nothing by name is not taken for one that says nothing', () => {
    expect(readRemarks('和除外')).toMatchObject([{ text: '和除外', decidable: false }]);
  });

  it('loses no word', () => {
    fc.assert(
      fc.property(remark, (text) => {
        expect(words(splitRemark(text).join(''))).toBe(words(text));
        const read = new Set(readRemarks(text).map((one) => one.text));
        expect(splitRemark(text).filter((part) => words(part) !== '' && !read.has(part))).toEqual([]);
      }),
    );
  });

  it('is parted the same way once it has been parted and joined', () => {
    fc.assert(
      fc.property(remark, (text) => {
        const parts = splitRemark(text);
        expect(splitRemark(joinRemarks(parts))).toEqual(parts);
      }),
    );
  });

  it('decides nothing by a remark that says more than was read', () => {
    const known = fc.constantFrom(
      ...['仅限网购保税商品', '仅限打印机用墨盒', '鱼翅除外', '每人每年限2千克', `列入${species}的商品除外`],
    );
    fc.assert(
      fc.property(known, fc.constantFrom('，', '，且', '、', ''), (text, joint) => {
        expect(readRemarks(`${text}${joint}另见公告`).filter(({ decidable }) => decidable)).toEqual([]);
      }),
    );
  });
});
