import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RiskBand } from '#domain/casework/recorded-risk.ts';
import { type Beside, lookedAtCloser } from '#domain/positive-list/goods/closer-look.ts';
import { GoodsTerms } from '#domain/positive-list/goods/goods-terms.ts';
import { questions } from '#domain/positive-list/goods/question.ts';
import { screener } from '#domain/positive-list/goods/screen.ts';
import { answeredBy, RowOutcome, type ScreenedRow } from '#domain/positive-list/goods/screened-row.ts';
import { catalogue } from '#domain/positive-list/lists/catalogue.ts';
import { ListEntry } from '#domain/positive-list/lists/list.ts';
import type { WeighedEvidence } from '#domain/positive-list/trace/evidence.ts';
import { day } from '#domain/shared/day.ts';
import { aGoodsRow, terms as modes } from './a-goods-row.ts';

const aRow = (outcome: RowOutcome): ScreenedRow => ({
  line: 2,
  outcome,
  entries: [],
  nearest: [],
  questions: outcome === 'referred' ? ['special-food'] : [],
  findings: [],
});

const credits = ['auto-pass', 'normal', 'manual', undefined] as const;
const bands = [...RiskBand.options, undefined];
const failed = { batch: 'L1', on: day('2026-02-20'), what: '菌落总数', isOwn: false };
const evidence = (but: Partial<WeighedEvidence>): WeighedEvidence => ({
  on: day('2026-03-05'),
  known: [{ kind: 'failed-check', ...failed }],
  ...but,
});
const openRecall = evidence({ openRecall: { kind: 'recall', ...failed } });
const failedLast = evidence({ failedLast: { kind: 'failed-check', ...failed } });
const anyBeside: fc.Arbitrary<Beside> = fc.record({
  credit: fc.constantFrom(...credits),
  band: fc.constantFrom(...bands),
  evidence: fc.constantFrom(undefined, evidence({}), openRecall, failedLast),
});

describe('credit, risk and evidence, beside the lists', () => {
  it.each<[string, RowOutcome, Beside, RowOutcome, readonly string[]]>([
    ['a low risk and a usual credit', 'passed', { credit: 'normal', band: 'low' }, 'passed', []],
    ['a medium risk', 'passed', { credit: 'auto-pass', band: 'medium' }, 'passed', []],
    ['no terms at all', 'passed', {}, 'passed', []],
    ['a high risk', 'passed', { credit: 'auto-pass', band: 'high' }, 'referred', ['high-risk']],
    ['a credit that asks for people', 'passed', { credit: 'manual', band: 'low' }, 'referred', ['credit']],
    ['both', 'passed', { credit: 'manual', band: 'high' }, 'referred', ['high-risk', 'credit']],
    [
      'a high risk of goods that people see',
      'referred',
      { band: 'high' },
      'referred',
      ['special-food', 'high-risk'],
    ],
    ['such a credit where people see them', 'referred', { credit: 'manual' }, 'referred', ['special-food']],
    ['an open recall', 'passed', { band: 'low', evidence: openRecall }, 'referred', ['trace']],
    ['a last check that failed', 'passed', { band: 'low', evidence: failedLast }, 'referred', ['trace']],
    ['a check that failed before the last', 'passed', { evidence: evidence({}) }, 'passed', []],
    ['an open recall, of goods on no list', 'refused', { evidence: openRecall }, 'refused', []],
    ['both, of goods on no list', 'refused', { credit: 'manual', band: 'high' }, 'refused', []],
    ['both, of a defective row', 'defective', { credit: 'manual', band: 'high' }, 'defective', []],
  ])('with %s, a row that is %s …', (_, outcome, beside, after, asked) => {
    const row = lookedAtCloser(aRow(outcome), beside);
    expect([row.outcome, row.questions]).toEqual([after, asked]);
  });

  it('say why, where, and what happens next, and name no score', () => {
    const { findings } = lookedAtCloser(aRow('passed'), { credit: 'manual', band: 'high' });
    expect(findings).toMatchObject([
      { code: 'PL-301', severity: 'flag', at: 'line 2', clause: '实施方案三（二）4 风险评估体系' },
      { code: 'PL-302', severity: 'flag', at: 'line 2', clause: '实施方案三（二）4 企业诚信体系' },
    ]);
    expect(JSON.stringify([findings, questions])).not.toMatch(/RK-|分值|points/);
  });

  it('name the batch, its day and what was found, and ask one question where both stand against the goods', () => {
    const both = { evidence: evidence({ ...openRecall, failedLast: { kind: 'failed-check', ...failed } }) };
    const { questions: asked, findings } = lookedAtCloser(aRow('passed'), both);
    expect(asked).toEqual(['trace']);
    expect(findings.map(({ code, reason }) => [code, reason.zh])).toEqual([
      ['PL-303', '同一商品的批次或品牌“L1”于 2026-02-20 被召回，召回未结束：菌落总数。'],
      ['PL-304', '同一商品的批次“L1”最近一次检查（2026-02-20，菌落总数）不合格。'],
    ]);
  });

  it('are asked of people, who may still let the row pass', () => {
    const approved = { answer: 'approve' } as const;
    const row = lookedAtCloser(aRow('passed'), { credit: 'manual', band: 'high' });
    expect(answeredBy({ credit: approved })(row).outcome).toBe('referred');
    expect(answeredBy({ credit: approved, 'high-risk': approved })(row).outcome).toBe('passed');
    expect(answeredBy({ credit: approved, 'high-risk': { answer: 'refuse' } })(row).outcome).toBe('refused');
  });
});

const list = catalogue({
  id: 'national-retail-import',
  version: '2016-excerpt',
  title: { zh: '清单', en: 'List' },
  effectiveFrom: day('2016-04-08'),
  demonstration: true,
  entries: [
    ['04079090', '其他蛋', '列入《进出口野生动植物种商品目录》的商品除外'],
    ['08011100', '干的椰子', ''],
    ['03061490', '其他冻蟹', '仅限网购保税商品'],
    ['84000000', '其他机器', '两用物项除外'],
    ['16030000', '肉、鱼的精及汁', '鱼翅汁除外'],
  ].map(([tariff, name, remark], n) => ListEntry.parse({ batch: '1', line: n + 1, tariff, name, remark })),
});
const terms = GoodsTerms.parse({
  ...modes,
  foodRecall: { from: '2026-02-13', chapters: ['03', '04', '08'] },
});
const screen = screener({ catalogues: [list], terms, today: day('2026-03-05') });

const anyGoods = fc
  .record({
    hsCode: fc.constantFrom(
      '0407909000',
      '0801110000',
      '0306149000',
      '8400000000',
      '1603000000',
      '0102291000',
    ),
    name: fc.constantFrom('鱼翅汁', '椰子干', '冻蟹', '机器'),
    mode: fc.constantFrom('9610', '1210'),
    speciesCertificate: fc.constantFrom(true, false),
  })
  .map(aGoodsRow);

const gravity: Readonly<Record<RowOutcome, number>> = { passed: 0, referred: 1, defective: 2, refused: 3 };

describe('whatever the grade and the risk', () => {
  it('no row passes that the lists do not pass, and none of them goes easier', () => {
    fc.assert(
      fc.property(anyGoods, anyBeside, (goods, beside) => {
        const held = screen(goods);
        const row: ScreenedRow = {
          line: goods.line,
          outcome: held.outcome,
          goods,
          entries: [],
          nearest: [],
          questions: held.outcome === 'referred' ? [...held.questions] : [],
          findings: [...held.findings],
        };
        const after = lookedAtCloser(row, beside);
        expect(gravity[after.outcome]).toBeGreaterThanOrEqual(gravity[held.outcome]);
        expect(after.questions).toEqual(expect.arrayContaining(row.questions));
        expect(after.findings.slice(0, row.findings.length)).toEqual(row.findings);
        if (held.outcome === 'refused' || held.outcome === 'defective') expect(after).toEqual(row);
      }),
    );
  });

  it('is said of refused, of referred and of passed goods alike', () => {
    const outcomes = new Set(fc.sample(anyGoods, 500).map((goods) => screen(goods).outcome));
    expect(RowOutcome.options.filter((one) => outcomes.has(one))).toEqual(
      expect.arrayContaining(['passed', 'refused', 'referred']),
    );
  });
});
