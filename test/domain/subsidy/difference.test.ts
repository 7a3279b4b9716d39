import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { zoneDocuments } from '#bin/publish-zone.ts';
import { differenceOf } from '#domain/subsidy/programme/difference.ts';
import { placeAt } from '#domain/subsidy/programme/place.ts';
import { Programme, StoredProgramme } from '#domain/subsidy/programme/programme.ts';
import type { Names } from '#domain/subsidy/programme/tellings.ts';
import { aProgramme } from '../../support/a-zone.ts';

const asItIs = (id: string) => ({ zh: id, en: id });
const names: Names = { mode: asItIs, department: asItIs, fundLine: asItIs };

type But = Parameters<typeof aProgramme>[0];
const changes = (before: But, after: But) => differenceOf(aProgramme(before), aProgramme(after), names);
const inWords = (before: But, after: But) => changes(before, after).map(({ text }) => text.zh);

const said = {
  severity: 'hard',
  reason: { zh: '不符。', en: 'No.' },
  next: { zh: '更正。', en: 'Correct it.' },
};
const served = (is: string, value: number, more = {}) => ({ fact: 'served', is, value, ...said, ...more });
const share = (basisPoints: number) => ({
  formula: { amount: { kind: 'ratio', of: 'accepted', basisPoints }, roundingUnitFen: 100 },
});
const tiers = (...all: { from: number; fen: number }[]) => ({
  formula: { amount: { kind: 'tiers', by: 'turnover', tiers: all }, roundingUnitFen: 100 },
});

const shipped = zoneDocuments('zones/manzhouli')
  .filter(({ kind }) => kind === 'programme')
  .map((document) => StoredProgramme.parse(document));
const aShippedOne = fc.constantFrom(...shipped);

/** Every value of a programme that is no object, by its path. */
const leaves = (value: unknown, path: readonly string[] = []): readonly (readonly string[])[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, one]) => leaves(one, [...path, name]))
    : [path];

const other = (value: unknown): unknown => {
  if (typeof value === 'number') return value + 1;
  return typeof value === 'boolean' ? !value : `${value}x`;
};

const withOther = (value: unknown, [name = '', ...rest]: readonly string[]): unknown => {
  if (name === '') return other(value);
  const copy: Record<string, unknown> | unknown[] = Array.isArray(value) ? [...value] : { ...Object(value) };
  Reflect.set(copy, name, withOther(Reflect.get(copy, name), rest));
  return copy;
};

describe('the difference of two versions', () => {
  it.each([
    ['a share that rises', share(5000), share(6000), ['补贴比例由“50%”改为“60%”']],
    [
      'a condition that is new',
      {},
      { conditions: [served('at-least', 20)] },
      ['新增申报条件：核定服务企业数达到 20（含本数）'],
    ],
    [
      'a condition that is dropped',
      { conditions: [served('at-least', 20)] },
      {},
      ['取消申报条件：核定服务企业数达到 20（含本数）'],
    ],
    [
      'a condition that asks for more',
      { conditions: [served('at-least', 20)] },
      { conditions: [served('at-least', 30)] },
      ['申报条件由“核定服务企业数达到 20（含本数）”改为“核定服务企业数达到 30（含本数）”'],
    ],
    [
      'a condition that only warns now',
      { conditions: [served('at-least', 20)] },
      { conditions: [served('at-least', 20, { severity: 'flag' })] },
      ['条件“核定服务企业数达到 20（含本数）”的不符合的后果由“不得申报”改为“提示审核人员”'],
    ],
    [
      'a tier that pays more, and one that is new',
      tiers({ from: 100, fen: 500 }),
      tiers({ from: 100, fen: 600 }, { from: 200, fen: 900 }),
      ['档次由“1.00 元以上 5.00 元”改为“1.00 元以上 6.00 元”', '新增档次：2.00 元以上 9.00 元'],
    ],
    [
      'another way to pay',
      share(5000),
      { formula: { amount: { kind: 'fixed', fen: 500 }, roundingUnitFen: 100 } },
      [
        '计算方式由“按比例”改为“定额”',
        '新增补贴金额：5.00 元',
        '取消计算基数：核定金额',
        '取消补贴比例：50%',
      ],
    ],
    [
      'a cap where there was none',
      share(3000),
      { formula: { ...share(3000).formula, perClaimCapFen: 30_000_000 } },
      ['新增每次申报限额：300,000.00 元'],
    ],
    [
      'a fund line that pays less, and one that pays the rest',
      {},
      {
        funding: [
          { fundLineId: 'line', basisPoints: 8000 },
          { fundLineId: 'region', basisPoints: 2000 },
        ],
      },
      [
        '资金科目与分担比例由“line，分担 100%”改为“line，分担 80%”',
        '新增资金科目与分担比例：region，分担 20%',
      ],
    ],
    [
      'a rule by its title',
      {},
      { rules: [...aProgramme().rules, 'SU-118'] },
      ['新增审查规则：SU-118 退货在正常范围内'],
    ],
    [
      'a file that is kept for longer',
      {},
      { retention: { decidedYears: 40, undecidedYears: 3 } },
      ['已作决定的申报的保管年限由“30”改为“40”'],
    ],
    [
      'a window that is moved',
      {},
      { window: { from: '2026-07-06', to: '2026-08-31' } },
      ['申报期由“2026-07-06 – 2026-07-31”改为“2026-07-06 – 2026-08-31”'],
    ],
    [
      'a department that is asked as well',
      {},
      { departments: ['commerce', 'post', 'customs'] },
      ['新增审核部门：customs'],
    ],
    [
      'a mode instead of another',
      {},
      { eligibility: { modes: ['9610'] } },
      ['新增业务模式：9610', '取消业务模式：post'],
    ],
  ] as const)('says %s in words', (_, before, after, words) => {
    expect(inWords(before, after)).toEqual(words);
  });

  it('says it in English as well', () => {
    expect(changes(share(5000), share(6000)).map(({ text }) => text.en)).toEqual([
      'The share was “50%” and is now “60%”',
    ]);
  });

  it('says that a list is read, and not each of its terms with it', () => {
    const { lists } = aProgramme();
    expect(inWords({}, { lists: { ...lists, roster: { leastAttendanceBasisPoints: 8000 } } })).toEqual([
      '新增参训人员名单：逐行读取',
    ]);
  });

  it('of a version and itself is nothing', () => {
    fc.assert(
      fc.property(aShippedOne, (programme) => {
        expect(differenceOf(programme, programme, names)).toEqual([]);
      }),
    );
  });

  it('is the same thing seen from the other side: what came has gone', () => {
    const turned = { added: 'removed', removed: 'added', changed: 'changed' };
    const seen = (one: { kind: keyof typeof turned; at: string }) => `${one.kind} ${one.at}`;
    fc.assert(
      fc.property(aShippedOne, aShippedOne, (a, b) => {
        const there = differenceOf(a, b, names);
        const back = differenceOf(b, a, names).map((one) =>
          seen({ ...one, kind: turned[one.kind] as 'added' }),
        );
        expect(there.map(seen).toSorted()).toEqual(back.toSorted());
      }),
    );
  });

  it('passes over nothing: whatever single value is another, there is a change with a place', () => {
    const own = ['kind', 'id', 'version'];
    const found = shipped.flatMap((programme) =>
      leaves(programme)
        .filter(([name = '']) => !own.includes(name))
        .flatMap((path) => {
          const after = Programme.safeParse(withOther(programme, path));
          if (!after.success) return [];
          const difference = differenceOf(programme, after.data, names);
          return [{ path: `${programme.id} ${path.join('.')}`, difference }];
        }),
    );
    expect(found.filter(({ difference }) => difference.length === 0).map(({ path }) => path)).toEqual([]);
    expect(found.flatMap(({ difference }) => difference).filter(({ at }) => !placeAt(at))).toEqual([]);
    expect(found.length).toBeGreaterThan(300);
  });
});
