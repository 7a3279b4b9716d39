import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue } from '#domain/positive-list/catalogue.ts';
import type { GoodsRow } from '#domain/positive-list/goods-row.ts';
import { GoodsTerms } from '#domain/positive-list/goods-terms.ts';
import { groupByQuestion } from '#domain/positive-list/group.ts';
import { ListEntry } from '#domain/positive-list/list.ts';
import { defective, type Screening, screen } from '#domain/positive-list/screen.ts';
import { day } from '#domain/shared/day.ts';
import { aGoodsRow, terms as modes } from './a-goods-row.ts';

const species = '列入《进出口野生动植物种商品目录》的商品除外';
const specialFood = '依法不属于普通食品或依法需要注册备案管理的特殊食品除外';
const entries = [
  ['04079090', '其他蛋', species],
  ['04090000', '天然蜂蜜', ''],
  ['04100041', '鲜蜂王浆', specialFood],
  ['04100090', '其他编号未列名的食用动物产品', `${species};${specialFood}`],
  ['08011100', '干的椰子', ''],
  ['03061490', '其他冻蟹', '仅限网购保税商品'],
  ['17019910', '砂糖', '每人每年不超过2千克'],
  ['32151900', '其他印刷油墨', '仅限家用打印机墨水'],
  ['84000000', '其他机器', '两用物项除外'],
  ['33049900', '其他化妆品', '见公告'],
].map(([tariff, name, remark], n) => ListEntry.parse({ batch: '1', line: n + 1, tariff, name, remark }));

const list = catalogue({
  id: 'national-retail-import',
  title: { zh: '清单', en: 'List' },
  version: '2016-excerpt',
  effectiveFrom: day('2016-04-08'),
  demonstration: true,
  entries,
});

const terms = GoodsTerms.parse({
  ...modes,
  foodRecall: { from: '2026-02-13', chapters: ['03', '04', '08', '17'] },
});
const today = day('2026-03-05');
const screened = (change: Parameters<typeof aGoodsRow>[0], on = today): Screening =>
  screen(aGoodsRow(change), list, terms, on);
const rulesOf = ({ findings }: Screening) => findings.map(({ code }) => code);

type Change = Partial<Omit<GoodsRow, 'hsCode'>> & { hsCode: string };

describe('goods held against the list', () => {
  it.each<[string, Change, Screening['outcome'], string[]]>([
    ['listed without a remark', { hsCode: '0801110000' }, 'passed', []],
    ['not listed', { hsCode: '0102291000' }, 'refused', ['PL-101']],
    ['eggs, silent on species', { hsCode: '0407909000' }, 'referred', ['PL-102']],
    [
      'eggs without a certificate',
      { hsCode: '0407909000', speciesCertificate: false },
      'referred',
      ['PL-102'],
    ],
    ['eggs with a certificate', { hsCode: '0407909000', speciesCertificate: true }, 'passed', []],
    ['royal jelly, silent', { hsCode: '0410004100' }, 'referred', ['PL-105']],
    ['royal jelly as ordinary food', { hsCode: '0410004100', specialFoodRegistration: 'none' }, 'passed', []],
    [
      'royal jelly as special food',
      { hsCode: '0410004100', specialFoodRegistration: { registration: 'G1' } },
      'refused',
      ['PL-104'],
    ],
    ['two questions at once', { hsCode: '0410009000' }, 'referred', ['PL-102', 'PL-105']],
    ['bonded only, under 9610', { hsCode: '0306149000' }, 'refused', ['PL-106']],
    ['bonded only, under 1210', { hsCode: '0306149000', mode: '1210' }, 'passed', []],
    ['limited in quantity', { hsCode: '1701991000' }, 'passed', ['PL-108']],
    ['limited by name', { hsCode: '3215190000' }, 'referred', ['PL-107']],
    ['perhaps dual-use', { hsCode: '8400000000' }, 'referred', ['PL-103']],
    ['a remark nobody has seen', { hsCode: '3304990000' }, 'referred', ['PL-109']],
    ['an export under 9610', { hsCode: '0102291000', trade: 'export' }, 'passed', []],
    ['an export under 9710', { hsCode: '0102291000', mode: '9710', trade: 'export' }, 'passed', []],
    ['a border-trade import', { hsCode: '0102291000', mode: 'border-trade' }, 'passed', []],
  ])('%s', (_, change, outcome, rules) => {
    const result = screened(change);
    expect([result.outcome, rulesOf(result)]).toEqual([outcome, rules]);
  });

  it('says which version refused it, where, and what was near', () => {
    expect(screened({ hsCode: '0410009900', name: '蜂王浆（鲜）', line: 7 })).toMatchObject({
      outcome: 'refused',
      list: { id: 'national-retail-import', version: '2016-excerpt' },
      findings: [{ code: 'PL-101', at: 'line 7, column hsCode', found: '04100099 / 2016-excerpt' }],
      nearest: [
        { tariff: '04100041', name: '鲜蜂王浆' },
        { tariff: '04100090', sharedDigits: 7, likeness: 0 },
      ],
    });
  });

  it('finds an entry by its name where the code is far off', () => {
    expect(screened({ hsCode: '2106909090', name: '蜂蜜' })).toMatchObject({
      nearest: [{ name: '天然蜂蜜' }],
    });
    expect(screened({ hsCode: '9999999999', name: '！' })).toMatchObject({ nearest: [] });
  });

  it('asks food for its recall agent since 13 February 2026', () => {
    const row = aGoodsRow();
    const { foodRecallAgent: _, ...silent } = row;
    expect(screen(silent, list, terms, day('2026-02-12')).outcome).toBe('passed');
    expect(screen(silent, list, terms, day('2026-02-13'))).toMatchObject({
      outcome: 'defective',
      findings: [{ code: 'PL-110', at: 'line 2, column foodRecallAgent' }],
    });
  });

  it('tells everything, and follows the gravest', () => {
    const { foodRecallAgent: _, ...silent } = aGoodsRow({ hsCode: '0410009000' });
    expect(screen(silent, list, terms, today)).toMatchObject({ outcome: 'defective' });
    expect(rulesOf(screen(silent, list, terms, today))).toEqual(['PL-102', 'PL-105', 'PL-110']);
  });

  it('asks a person where no list is in force', () => {
    expect(screen(aGoodsRow(), undefined, terms, today)).toMatchObject({
      outcome: 'referred',
      questions: ['no-list-in-force'],
      findings: [{ code: 'PL-100', found: '2026-03-05' }],
    });
  });

  it('holds a line that could not be read against nothing', () => {
    expect(defective([])).toEqual({ outcome: 'defective', findings: [] });
  });

  it('passes retail imports only from the list, whatever they are', () => {
    const code = fc.stringMatching(/^(0[1-9]|[1-9]\d)\d{8}$/);
    fc.assert(
      fc.property(code, fc.boolean(), (hsCode, speciesCertificate) => {
        const { outcome } = screened({ hsCode, speciesCertificate });
        const isListed = entries.some(({ tariff }) => hsCode.startsWith(tariff));
        expect(isListed || outcome === 'refused').toBe(true);
      }),
    );
  });
});

describe('referred goods', () => {
  it('become one question per reason, not one per line', () => {
    const lines = [
      { line: 2, screening: screened({ hsCode: '0407909000' }) },
      { line: 3, screening: screened({ hsCode: '0410004100' }) },
      { line: 4, screening: screened({ hsCode: '0801110000' }) },
      { line: 5, screening: screened({ hsCode: '0410009000' }) },
    ];
    expect(groupByQuestion(lines)).toMatchObject([
      { question: 'endangered-species', lines: [2, 5] },
      {
        question: 'special-food',
        lines: [3, 5],
        title: { zh: '这些商品是否属于依法需要注册备案管理的特殊食品？' },
      },
    ]);
  });
});
