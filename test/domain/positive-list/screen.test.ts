import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GoodsRow } from '#domain/positive-list/goods/goods-row.ts';
import { GoodsTerms } from '#domain/positive-list/goods/goods-terms.ts';
import { groupByQuestion } from '#domain/positive-list/goods/group.ts';
import { type Screening, screener } from '#domain/positive-list/goods/screen.ts';
import { catalogue } from '#domain/positive-list/lists/catalogue.ts';
import { ListEntry } from '#domain/positive-list/lists/list.ts';
import { day } from '#domain/shared/day.ts';
import { aGoodsRow, terms as modes } from './a-goods-row.ts';

const species = '列入《进出口野生动植物种商品目录》的商品除外';
const specialFood = '依法不属于普通食品或依法需要注册备案管理的特殊食品除外';
type Typed = readonly [tariff: string, name: string, remark: string];

const aCatalogue = (id: string, version: string, typed: readonly Typed[]) =>
  catalogue({
    id,
    version,
    title: { zh: '清单', en: 'List' },
    effectiveFrom: day('2016-04-08'),
    demonstration: true,
    entries: typed.map(([tariff, name, remark], n) =>
      ListEntry.parse({ batch: '1', line: n + 1, tariff, name, remark }),
    ),
  });

const entries: readonly Typed[] = [
  ['04079090', '其他蛋', species],
  ['04090000', '天然蜂蜜', ''],
  ['04100041', '鲜蜂王浆', specialFood],
  ['04100090', '其他编号未列名的食用动物产品', `${species};${specialFood}`],
  ['08011100', '干的椰子', ''],
  ['03061490', '其他冻蟹', '仅限网购保税商品'],
  ['17019910', '砂糖', '每人每年不超过2千克'],
  ['10063020', '长粒米精米', '每人每年不超过20千克（与10062020合并计算）'],
  ['22042100', '小包装的葡萄酒', '每单限购6瓶'],
  ['32151900', '其他印刷油墨', '仅限家用打印机墨水'],
  ['16030000', '肉、鱼的精及汁', '鱼翅汁除外'],
  ['84000000', '其他机器', '两用物项除外'],
  ['95030083', '带动力装置的玩具', '列入《无线电发射设备目录》的商品除外'],
  ['33049900', '其他化妆品', '见公告'],
];

const national = aCatalogue('national-retail-import', '2016-excerpt', entries);
const zone = aCatalogue('zone-supervision', '2026-1', [
  ['08011100', '干的椰子', ''],
  ['33049900', '其他化妆品', '须提供溯源码'],
]);

const terms = GoodsTerms.parse({
  ...modes,
  foodRecall: { from: '2026-02-13', chapters: ['03', '04', '08', '17'] },
});
const today = day('2026-03-05');
const against =
  (...catalogues: readonly ReturnType<typeof catalogue>[]) =>
  (change: Parameters<typeof aGoodsRow>[0]): Screening =>
    screener({ catalogues, terms, today })(aGoodsRow(change));
const screened = against(national);
const withoutRecall = (hsCode: string, on: string): Screening => {
  const { foodRecallAgent: _, ...silent } = aGoodsRow({ hsCode });
  return screener({ catalogues: [national], terms, today: day(on) })(silent);
};
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
    ['limited together with others', { hsCode: '1006302000' }, 'passed', ['PL-115']],
    ['limited in every order', { hsCode: '2204210000' }, 'passed', ['PL-114']],
    ['limited by name', { hsCode: '3215190000' }, 'referred', ['PL-107']],
    [
      'called what the remark admits',
      { hsCode: '3215190000', name: '北方之星家用打印机墨水（黑）', brand: '北方之星' },
      'passed',
      [],
    ],
    [
      'called what the remark admits, and more',
      { hsCode: '3215190000', name: '家用打印机墨水清洗剂' },
      'referred',
      ['PL-107'],
    ],
    ['perhaps what the remark excludes', { hsCode: '1603000000', name: '肉精' }, 'referred', ['PL-112']],
    ['called what the remark excludes', { hsCode: '1603000000', name: '鱼翅汁' }, 'refused', ['PL-111']],
    ['perhaps in another catalogue', { hsCode: '9503008300' }, 'referred', ['PL-113']],
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
      lists: [{ id: 'national-retail-import', version: '2016-excerpt' }],
      findings: [
        {
          code: 'PL-101',
          at: 'line 7, column hsCode',
          found: '04100099 / 2016-excerpt',
          clause: '跨境电子商务零售进口商品清单（national-retail-import 2016-excerpt）',
        },
      ],
      nearest: [
        { tariff: '04100041', name: '鲜蜂王浆' },
        { tariff: '04100090', sharedDigits: 7, likeness: 0 },
      ],
    });
  });

  it('speaks of entries that are near only where there are any, and names the version in any case', () => {
    const told = (hsCode: string, name: string) => screened({ hsCode, name }).findings[0];
    expect(told('0410009900', '蜂王浆（鲜）')).toMatchObject({
      reason: { zh: expect.stringContaining('2016-excerpt'), en: expect.stringContaining('2016-excerpt') },
      next: { zh: expect.stringContaining('下列相近条目') },
    });
    expect(told('9999999999', '！')).toMatchObject({
      reason: { zh: expect.stringContaining('2016-excerpt'), en: expect.stringContaining('2016-excerpt') },
      next: { zh: expect.not.stringContaining('下列'), en: expect.stringContaining('nothing near') },
    });
  });

  it('finds an entry by its name where the code is far off', () => {
    expect(screened({ hsCode: '2106909090', name: '蜂蜜' })).toMatchObject({
      nearest: [{ name: '天然蜂蜜' }],
    });
    expect(screened({ hsCode: '9999999999', name: '！' })).toMatchObject({ nearest: [] });
  });

  it('says how much one person may buy, and together with what', () => {
    const reasonOf = (hsCode: string) => screened({ hsCode }).findings[0]?.reason;
    expect(reasonOf('1701991000')?.zh).toContain('每人每年限量 2千克');
    expect(reasonOf('1006302000')).toMatchObject({
      zh: expect.stringContaining('与10062020合并计算，每人每年限量 20千克'),
      en: expect.stringContaining('Together with 10062020, one person may buy 20 kg a year'),
    });
    expect(reasonOf('2204210000')?.en).toContain('One order may hold 6 bottles');
  });

  it('names the catalogue that a person must look into', () => {
    expect(screened({ hsCode: '9503008300' })).toMatchObject({
      questions: ['other-catalogue'],
      findings: [{ reason: { zh: '清单排除列入《无线电发射设备目录》的商品，须由工作人员判定。' } }],
    });
  });

  it('are told what is near only where they are not listed', () => {
    expect(screened({ hsCode: '0306149000' })).toMatchObject({ outcome: 'refused', nearest: [] });
  });

  it('asks food for its recall agent since 13 February 2026', () => {
    expect(withoutRecall('0801110000', '2026-02-12').outcome).toBe('passed');
    expect(withoutRecall('0801110000', '2026-02-13')).toMatchObject({
      outcome: 'defective',
      findings: [
        {
          code: 'PL-110',
          at: 'line 2, column foodRecallAgent',
          clause: '跨境电商零售进口食品召回管理（2026年2月13日起）',
        },
      ],
    });
  });

  it('tells everything, and follows the gravest', () => {
    const told = withoutRecall('0410009000', '2026-03-05');
    expect(told).toMatchObject({ outcome: 'defective' });
    expect(rulesOf(told)).toEqual(['PL-102', 'PL-105', 'PL-110']);
  });

  it('asks a person where no list is in force', () => {
    expect(against()({})).toMatchObject({
      outcome: 'referred',
      lists: [],
      questions: ['no-list-in-force'],
      findings: [
        { code: 'PL-100', found: '2026-03-05', clause: expect.stringContaining('national-retail-import') },
      ],
    });
  });

  it('passes retail imports only from the list, whatever they are', () => {
    const code = fc.stringMatching(/^(0[1-9]|[1-9]\d)\d{8}$/);
    fc.assert(
      fc.property(code, fc.boolean(), (hsCode, speciesCertificate) => {
        const { outcome } = screened({ hsCode, speciesCertificate });
        const isListed = entries.some(([tariff]) => hsCode.startsWith(tariff));
        expect(isListed || outcome === 'refused').toBe(true);
      }),
    );
  });
});

describe('goods held against several lists', () => {
  const held = against(national, zone);
  const exported = { mode: '9710', trade: 'export' } as const;

  it.each<[string, Change, Screening['outcome'], string[]]>([
    ['listed by both', { hsCode: '0801110000' }, 'referred', ['PL-117']],
    ['listed by the nation only', { hsCode: '0409000000' }, 'passed', []],
    ['listed by neither', { hsCode: '0102291000' }, 'refused', ['PL-101']],
    ['wanting a trace code', { hsCode: '3304990000' }, 'defective', ['PL-109', 'PL-117', 'PL-116']],
    ['with a trace code', { hsCode: '3304990000', traceCode: 'T-1' }, 'referred', ['PL-109', 'PL-117']],
    ['an export on the zone’s list', { hsCode: '0801110000', ...exported }, 'referred', ['PL-117']],
    ['an export that no list names', { hsCode: '0102291000', ...exported }, 'passed', []],
    ['of a mode the zone does not supervise', { hsCode: '0801110000', mode: '1210' }, 'passed', []],
  ])('%s', (_, change, outcome, rules) => {
    const result = held(change);
    expect([result.outcome, rulesOf(result)]).toEqual([outcome, rules]);
  });

  it('are told every list that was applied, and in every finding the one that says so', () => {
    const result = held({ hsCode: '3304990000', traceCode: 'T-1' });
    expect(result.lists).toEqual([
      { id: 'national-retail-import', version: '2016-excerpt' },
      { id: 'zone-supervision', version: '2026-1' },
    ]);
    expect(result.entries.map(({ list }) => list)).toEqual(['national-retail-import', 'zone-supervision']);
    expect(result.findings.map(({ clause }) => clause?.replace(/^.*（/, '（'))).toEqual([
      '（national-retail-import 2016-excerpt）',
      '（zone-supervision 2026-1）',
    ]);
    expect(result).toMatchObject({ questions: ['supervision', 'unknown-remark'] });
  });

  it('pass a supervision list that is not in force', () => {
    expect(against(national)({ hsCode: '0801110000' })).toMatchObject({
      outcome: 'passed',
      lists: [{ id: 'national-retail-import' }],
    });
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
