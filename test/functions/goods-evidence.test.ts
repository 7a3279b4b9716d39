import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import type { RowRisk } from '#domain/casework/recorded-risk.ts';
import type { Mark } from '#domain/positive-list/trace/same-goods-mark.ts';
import type { TraceCheck } from '#domain/positive-list/trace/trace.ts';
import { traces } from '#functions/adapters/dynamodb/traces.ts';
import { cancelGoods } from '#functions/positive-list/book/cancel-goods.route.ts';
import { getGoodsCase } from '#functions/positive-list/goods/get-goods-case.route.ts';
import { listGoodsRows, listGoodsRowsOf } from '#functions/positive-list/goods/list-goods-rows.route.ts';
import { recallGoods } from '#functions/positive-list/rescreening/recall-goods.route.ts';
import { screenPiece } from '#functions/positive-list/review/screen-piece.task.ts';
import { splitGoods } from '#functions/positive-list/review/split-goods.task.ts';
import { recordTraceCheck } from '#functions/positive-list/trace/add-trace-evidence.route.ts';
import { registerGoodsBatch } from '#functions/positive-list/trace/register-batch.route.ts';
import { tryWeights } from '#functions/risk/try-weights.route.ts';
import { publishZone } from '#functions/zone/publish-zone.task.ts';
import { shippedTerms as riskTerms } from '../domain/risk/a-risk.ts';
import { aBatchId } from '../support/a-batch.ts';
import {
  aFiledSubject,
  aGoodsFiling,
  aLine,
  aSubmittedGoodsFiling,
  coconut,
  goodsHeader,
} from '../support/a-goods-filing.ts';
import { answerOf } from '../support/call-route.ts';
import { decide, openTasks } from '../support/desks.ts';
import { answerGoods, screenGoods } from '../support/goods-review.ts';
import { applied, rescreened } from '../support/rescreening.ts';

const first = '11111111-1111-4111-8111-111111111111';
const second = '55555555-5555-4555-8555-555555555555';
const recallId = '33333333-3333-4333-8333-333333333333';
const office = { since: '2026-01-01T00:00:00.000Z', givenBy: 'operator' };

const branded = `${coconut},草原,6901234567892`;
const unbranded = `${coconut},,`;
const aBrandedFile = (...lines: readonly string[]) =>
  [`${goodsHeader},品牌,商品条码`, ...lines, ''].join('\r\n');

/** By which next to no row is of a high risk: whatever else is asked of it, the risk asks nothing. */
const lenient = { medium: 30, high: 100 };

type Row = {
  line: number;
  outcome: string;
  questions: string[];
  findings: { code: string; reason: { zh: string } }[];
  risk?: RowRisk;
  evidence?: { known: { kind: string; batch: string; isOwn: boolean }[] };
};

/** Goods of the first subject in the book with a batch, and a second subject that files the same goods. */
const aBatchOfGoods = async (line = branded) => {
  const { ports, subject } = await aSubmittedGoodsFiling(aBrandedFile(line));
  await publishZone(ports, { documents: [{ ...riskTerms, version: riskTerms.version + 1, bands: lenient }] });
  await screenGoods(ports, { id: first });
  for (const department of ['market-supervision', 'customs'])
    await ports.directory.give(department, { role: 'lead', department, ...office });
  const [entry] = (await ports.book.page(subject.subjectId, 'active')).items;
  const goods = { person: subject.person, params: { subjectId: subject.subjectId, key: entry?.key ?? '' } };
  const { code } = (await answerOf(ports, registerGoodsBatch, {
    ...goods,
    params: { ...goods.params, batchId: aBatchId(1) },
    body: { batchNumber: 'L2026-03' },
  })) as { code: string };
  const check = (result: TraceCheck['result'], n = 1) =>
    answerOf(ports, recordTraceCheck, {
      person: 'customs',
      params: { code, checkId: aBatchId(n) },
      body: { what: '菌落总数', on: '2026-02-20', result },
    });
  const recall = (body: object) =>
    answerOf(ports, recallGoods, {
      person: 'market-supervision',
      params: { recallId },
      body: { words: '标签不符', ...body },
    });
  const other = await aFiledSubject(ports, '9610', 1);
  const file = async (...lines: readonly string[]) => {
    const filed = await aGoodsFiling(ports, aBrandedFile(...lines), other, second);
    await filed.submit();
    return filed;
  };
  const rows = async (person = 'customs-officer') =>
    ((await answerOf(ports, listGoodsRowsOf, { person, params: { id: second } })) as { rows: Row[] }).rows;
  return { ports, subject, goods, code, check, recall, other, file, rows };
};

/** What became of the rows of the second subject, once it has filed these. */
const judged = async (scene: Awaited<ReturnType<typeof aBatchOfGoods>>, ...lines: readonly string[]) => {
  await scene.file(...lines);
  await screenGoods(scene.ports, { id: second });
  return scene.rows();
};

/** The brand is recalled, and market supervision has decided on what that suspended. */
const aDecidedRecall = async (decision: 'approve' | 'refuse') => {
  const scene = await aBatchOfGoods();
  await scene.recall({ brand: '草原' });
  const id = `recall-${recallId}`;
  await rescreened(scene.ports, id);
  const [task] = await openTasks(scene.ports, { kind: 'rescreening', id });
  await decide(scene.ports, 'market-supervision-officer', task?.id ?? '', decision);
  await applied(scene.ports, id);
  return scene;
};

describe('goods of which a batch failed its last check', () => {
  it('go to a person of market supervision, also as the goods of another', async () => {
    const scene = await aBatchOfGoods();
    await scene.check('does-not-conform');
    const [row] = await judged(scene, branded);
    expect(row).toMatchObject({
      outcome: 'referred',
      questions: ['trace'],
      findings: [{ code: 'PL-304' }],
      evidence: { known: [{ kind: 'failed-check', batch: 'L2026-03', isOwn: false }] },
    });
    const [task] = await openTasks(scene.ports, { kind: 'goods-filing', id: second });
    expect(task?.step).toBe('review:market-supervision');
  });

  it('have points for it, with the batch and the day, and so they are tried under other weights', async () => {
    const scene = await aBatchOfGoods();
    await scene.check('does-not-conform');
    const [row] = await judged(scene, branded);
    expect(row?.risk).toMatchObject({
      points: { 'RK-210': 10 },
      found: { 'RK-210': 'L2026-03 2026-02-20' },
    });
    await scene.ports.directory.give('customs-lead', { role: 'lead', department: 'customs', ...office });
    const body = { weights: { 'RK-210': 100 }, bands: lenient };
    const tried = await answerOf(scene.ports, tryWeights, { person: 'customs-lead', body });
    expect(tried).toMatchObject({
      all: { largest: [{ file: second, shifts: [{ rule: 'RK-210', points: 40 }] }] },
    });
  });

  it('pass once a department finds a later batch to conform, and have their points taken off', async () => {
    const scene = await aBatchOfGoods();
    await scene.check('conforms');
    const [row] = await judged(scene, branded);
    expect(row).toMatchObject({ outcome: 'passed', risk: { points: { 'RK-212': -6 } } });
  });

  it('are none of those that are called otherwise, or that bear no brand and no barcode', async () => {
    const scene = await aBatchOfGoods();
    await scene.check('does-not-conform');
    const otherwise = branded.replace('椰子干', '椰子片').replace('6901234567892', '');
    const rows = await judged(scene, unbranded, otherwise);
    expect(rows.map(({ outcome, evidence }) => [outcome, evidence])).toEqual([
      ['passed', undefined],
      ['passed', undefined],
    ]);
  });

  it('are known by the trace code of the batch, whatever else the row says', async () => {
    const scene = await aBatchOfGoods(unbranded);
    await scene.check('does-not-conform');
    const otherwise = aLine({ code: '2008199990', name: '椰片' });
    const header = `${goodsHeader},溯源码`;
    const filed = await aGoodsFiling(
      scene.ports,
      [header, `${coconut.replace('椰子干', '椰丝')},${scene.code}`, `${otherwise},`, ''].join('\r\n'),
      scene.other,
      second,
    );
    await filed.submit();
    await screenGoods(scene.ports, { id: second });
    expect((await scene.rows()).map(({ questions }) => questions.includes('trace'))).toEqual([true, false]);
  });

  it('are known again as the subject’s own when they are filed anew, without brand and barcode', async () => {
    const scene = await aBatchOfGoods(unbranded);
    const { ports, subject, goods, check } = scene;
    await check('does-not-conform');
    await answerOf(ports, cancelGoods, goods);
    const filed = await aGoodsFiling(ports, aBrandedFile(unbranded), subject, second);
    await filed.submit();
    await screenGoods(ports, { id: second });
    expect(await scene.rows()).toMatchObject([
      { outcome: 'referred', evidence: { known: [{ isOwn: true }] } },
    ]);
  });
});

describe('goods under an open recall', () => {
  it.each<[string, (code: string) => object]>([
    ['of their batch', (traceCode) => ({ traceCode })],
    ['of their brand', () => ({ brand: '草原' })],
  ])('%s go to a person', async (_, of) => {
    const scene = await aBatchOfGoods();
    await scene.recall(of(scene.code));
    const [row] = await judged(scene, branded);
    expect(row).toMatchObject({
      outcome: 'referred',
      questions: ['trace'],
      findings: [{ code: 'PL-303', reason: { zh: expect.stringContaining('2026-03-02') } }],
      risk: { points: { 'RK-211': 30 } },
    });
  });

  it('pass again once the department has restored all that the recall suspended', async () => {
    const scene = await aDecidedRecall('approve');
    await scene.recall({ brand: '草原' });
    const [row] = await judged(scene, branded);
    expect(row).toMatchObject({ outcome: 'passed', evidence: { known: [{ kind: 'recall' }] } });
  });

  it('stay so where the department delists them', async () => {
    const scene = await aDecidedRecall('refuse');
    const [row] = await judged(scene, branded);
    expect(row?.questions).toEqual(['trace']);
  });
});

describe('what was weighed', () => {
  it('stays as it was on the day of submission, whatever is found while the file is screened', async () => {
    const scene = await aBatchOfGoods();
    const { ports } = scene;
    await scene.file(branded);
    await splitGoods(ports, { id: second });
    await screenPiece(ports, { id: second, piece: 1 });
    const screened = () => ports.exports.text(`goods/${second}/screened/00001.jsonl`);
    const before = screened();
    await scene.check('does-not-conform');
    await screenPiece(ports, { id: second, piece: 1 });
    expect(screened()).toBe(before);
  });

  it('is seen by the officer beside the rows of the question; the subject reads the reason, no score and no evidence', async () => {
    const scene = await aBatchOfGoods();
    await scene.check('does-not-conform');
    const filed = await scene.file(branded);
    await screenGoods(scene.ports, { id: second });
    const file = await answerOf(scene.ports, getGoodsCase, {
      person: 'customs-officer',
      params: { id: second },
    });
    expect(file).toMatchObject({
      questions: [
        {
          code: 'trace',
          samples: [{ evidence: { on: '2026-03-02', known: [{ what: '菌落总数', on: '2026-02-20' }] } }],
        },
      ],
      riskReasons: expect.arrayContaining([expect.objectContaining({ code: 'RK-210' })]),
    });
    const seen = JSON.stringify(await answerOf(scene.ports, listGoodsRows, filed.call));
    expect(seen).toContain('最近一次检查（2026-02-20，菌落总数）不合格');
    expect(seen).not.toMatch(/"evidence"|"risk"|RK-2/);
  });

  it('goes with the goods into the book once a person has approved them', async () => {
    const scene = await aBatchOfGoods();
    await scene.check('does-not-conform');
    await judged(scene, branded);
    const [task] = await openTasks(scene.ports, { kind: 'goods-filing', id: second });
    await decide(scene.ports, 'market-supervision-officer', task?.id ?? '', 'approve');
    await answerGoods(scene.ports, { id: second });
    expect(await scene.rows()).toMatchObject([{ outcome: 'passed', evidence: { on: '2026-03-02' } }]);
  });
});

/** A table in which nothing lies but what is named, and how often it was asked for what. */
const aCountedTable = (lying: (pk: unknown) => object | undefined = () => undefined) => {
  const asked = { BatchGetCommand: 0, QueryCommand: 0 };
  const send = async ({ constructor: { name }, input }: Sent) => {
    asked[name] += 1;
    const keys = input.RequestItems?.['Goods']?.Keys ?? [];
    return { Responses: { Goods: keys.flatMap(({ pk }) => lying(pk) ?? []) }, Items: [] };
  };
  // Nothing else of the client is called by a look-up.
  const client = { send } as unknown as DynamoDBDocumentClient;
  return { asked, traces: traces({ client, name: 'Goods' }) };
};
type Sent = {
  readonly constructor: { readonly name: 'BatchGetCommand' | 'QueryCommand' };
  readonly input: {
    readonly RequestItems?: Record<string, { readonly Keys: readonly { readonly pk: unknown }[] }>;
  };
};

const marksOnShelves = (rows: number, shelves: number): Mark[] =>
  Array.from({ length: rows }, (_, n) => ({ shelf: `tariff#${n % shelves}`, mark: `own#s1#${n}` }));

describe('looking for earlier batches', () => {
  it('of a piece whose goods have none costs one read for a hundred tariff lines', async () => {
    const { asked, traces } = aCountedTable();
    expect(await traces.knownBy(marksOnShelves(2_500, 150))).toEqual(new Map());
    expect(asked).toEqual({ BatchGetCommand: 2, QueryCommand: 0 });
  });

  it('asks for goods a hundred at a time, and once more for those that have batches', async () => {
    const names = ['shelf tariff#0', 'own#s1#0'].values();
    const { asked, traces } = aCountedTable(() => {
      const { value } = names.next();
      return value === undefined ? undefined : { name: value };
    });
    await traces.knownBy(marksOnShelves(250, 1));
    expect(asked).toEqual({ BatchGetCommand: 1 + 3, QueryCommand: 1 });
  });

  it('is done once for a piece, of rows that could pass, and once for goods that come twice', async () => {
    const scene = await aBatchOfGoods();
    const { ports } = scene;
    await scene.file(branded, branded.replace('500克', '1千克'), branded.replace('0801110000', '0801120000'));
    await splitGoods(ports, { id: second });
    const asked: (readonly Mark[])[] = [];
    const knownBy = (marks: readonly Mark[]) => {
      asked.push(marks);
      return ports.traces.knownBy(marks);
    };
    const counting = { ...ports, traces: { ...ports.traces, knownBy } };
    await screenPiece(counting, { id: second, piece: 1 });
    await screenPiece(counting, { id: second, piece: 1 });
    expect(asked).toHaveLength(1);
    expect(asked[0]?.map(({ mark }) => mark.replace(/#.*/, '')).toSorted()).toEqual([
      'barcode',
      'brand',
      'named',
      'own',
      'own',
    ]);
  });
});
