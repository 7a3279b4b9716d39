import { describe, expect, it } from 'vitest';
import type { RowRisk } from '#domain/casework/recorded-risk.ts';
import { day } from '#domain/shared/day.ts';
import { getGoodsCase } from '#functions/positive-list/goods/get-goods-case.route.ts';
import { getGoodsFiling } from '#functions/positive-list/goods/get-goods-filing.route.ts';
import { listGoodsFilings } from '#functions/positive-list/goods/list-goods-filings.route.ts';
import { listGoodsRows, listGoodsRowsOf } from '#functions/positive-list/goods/list-goods-rows.route.ts';
import { submitGoods } from '#functions/positive-list/goods/submit-goods.route.ts';
import { withdrawGoods } from '#functions/positive-list/goods/withdraw-goods.route.ts';
import { screenPiece } from '#functions/positive-list/review/screen-piece.task.ts';
import { splitGoods } from '#functions/positive-list/review/split-goods.task.ts';
import { tryWeights } from '#functions/risk/try-weights.route.ts';
import { publishZone } from '#functions/zone/publish-zone.task.ts';
import { shippedTerms as riskTerms } from '../domain/risk/a-risk.ts';
import { recorder, withCredit } from '../support/a-credit.ts';
import {
  aFile,
  aFiledSubject,
  aGoodsFiling,
  coconut,
  egg,
  everyList,
  theZone,
  unlisted,
} from '../support/a-goods-filing.ts';
import { answerOf, callRoute, refusalOf } from '../support/call-route.ts';
import { decide, openTasks } from '../support/desks.ts';
import { answerGoods, screenGoods } from '../support/goods-review.ts';

const id = '11111111-1111-4111-8111-111111111111';

/** Goods of the first subject, of whom this is recorded before it submits them. */
const filedBy = async (
  said: (record: ReturnType<typeof recorder>) => Promise<unknown>,
  file: string,
  bands = riskTerms.bands,
) => {
  const ports = await withCredit(await theZone(), []);
  await publishZone(ports, {
    documents: [{ ...riskTerms, version: riskTerms.version + 1, bands }],
  });
  const subject = await aFiledSubject(ports);
  await said(recorder(ports, subject.subjectId));
  const goods = await aGoodsFiling(ports, file, subject);
  return { ports, subject, ...goods };
};

const nothing = async () => undefined;
const graded = (grade: string) => (record: ReturnType<typeof recorder>) => record.grade({ grade });
/** By which every row is of a high risk. */
const strict = { medium: 1, high: 2 };

const rowsOf = async ({ ports }: Awaited<ReturnType<typeof filedBy>>) =>
  (
    (await answerOf(ports, listGoodsRowsOf, { person: 'customs-officer', params: { id } })) as {
      rows: { outcome: string; questions: string[]; risk?: RowRisk }[];
    }
  ).rows;

describe('whom credit shuts out', () => {
  it('files no goods, and is told every ground with its way out', async () => {
    const filed = await filedBy((record) => record.ban({ kind: 'recall-failed' }), aFile(coconut));
    expect(await refusalOf(filed.ports, submitGoods, filed.call)).toEqual([409, 'CR-102']);
    expect(await callRoute(filed.ports, submitGoods, filed.call)).toMatchObject({
      refusals: [{ severity: 'hard', found: '满商限〔2026〕1号', next: { zh: expect.any(String) } }],
    });
    expect(await filed.standing()).toMatchObject({ status: 'awaiting-upload', version: 1 });
  });

  it('is told of it beside all else that stands in the way', async () => {
    const filed = await filedBy(nothing, aFile(coconut));
    await recorder(filed.ports, filed.subject.subjectId).ban({ kind: 'subsidy-fraud' });
    expect(await refusalOf(filed.ports, submitGoods, filed.call)).toEqual([
      409,
      'CR-102',
      'GOODS-MODE-NOT-FILED',
    ]);
  });
});

describe('whose credit asks for people', () => {
  const filed = () => filedBy(graded('失信企业'), aFile(coconut, egg, unlisted));

  it('has every row that the lists would pass seen by one, and no other', async () => {
    const one = await filed();
    await one.submit();
    expect(await screenGoods(one.ports, { id })).toMatchObject({ standing: 'under-review' });
    expect((await rowsOf(one)).map(({ outcome, questions }) => [outcome, questions])).toEqual([
      ['referred', ['credit']],
      ['referred', ['endangered-species']],
      ['refused', []],
    ]);
    const tasks = await openTasks(one.ports, one.ref);
    expect(tasks.map(({ step }) => step).toSorted()).toEqual(['review:commerce', 'review:customs']);
  });

  it('is recorded with its grounds, its day and the version of the terms', async () => {
    const one = await filed();
    await one.submit();
    expect(await one.standing()).toMatchObject({
      credit: {
        on: '2026-03-02',
        termsVersion: 1,
        effect: 'manual',
        grounds: [{ words: { zh: expect.stringContaining('失信企业') } }],
        concerns: [{ code: 'CR-102', severity: 'flag' }],
      },
      risk: { termsVersion: riskTerms.version + 1, facts: { isFirstGoodsFiling: true } },
    });
  });

  it('has its goods in the book once they are approved', async () => {
    const one = await filed();
    await one.submit();
    await screenGoods(one.ports, { id });
    for (const { id: task, step } of await openTasks(one.ports, one.ref))
      await decide(one.ports, `${step.slice('review:'.length)}-officer`, task, 'approve');
    await answerGoods(one.ports, { id });
    expect((await one.standing())?.counts).toMatchObject({ passed: 2, refused: 1 });
  });
});

describe('a good grade', () => {
  it('passes what a machine passes, and nothing that the list refuses or a person must see', async () => {
    const one = await filedBy(graded('高级认证企业'), aFile(coconut, egg, unlisted));
    await one.submit();
    await screenGoods(one.ports, { id });
    expect((await one.standing())?.credit?.effect).toBe('auto-pass');
    expect((await rowsOf(one)).map(({ outcome }) => outcome)).toEqual(['passed', 'referred', 'refused']);
  });
});

describe('the risk of a row', () => {
  it('is that of its subject and of its goods', async () => {
    const one = await filedBy(nothing, aFile(coconut));
    await one.submit();
    await screenGoods(one.ports, { id });
    const ofSubject = (await one.standing())?.risk?.total ?? Number.NaN;
    const [row] = await rowsOf(one);
    const points = Object.values(row?.risk?.points ?? {});
    const ofGoods = points.reduce((sum, one) => sum + one, 0);
    expect(row?.risk).toMatchObject({ band: 'medium', points: { 'RK-201': 10 } });
    expect(row?.risk?.total).toBe(ofSubject + ofGoods);
  });

  it('sends the row to a person where it is high, and lets nothing pass', async () => {
    const one = await filedBy(nothing, aFile(coconut, egg, unlisted), strict);
    await one.submit();
    await screenGoods(one.ports, { id });
    expect(
      (await rowsOf(one)).map(({ outcome, questions, risk }) => [outcome, questions, risk?.band]),
    ).toEqual([
      ['referred', ['high-risk'], 'high'],
      ['referred', ['endangered-species', 'high-risk'], 'high'],
      ['refused', [], 'high'],
    ]);
  });

  it('is the same however often a piece is screened, whatever is recorded or published meanwhile', async () => {
    const one = await filedBy(nothing, aFile(coconut));
    await one.submit();
    await splitGoods(one.ports, { id });
    await screenPiece(one.ports, { id, piece: 1 });
    const screened = () => one.ports.exports.text(`goods/${id}/screened/00001.jsonl`);
    const before = screened();
    await recorder(one.ports, one.subject.subjectId).grade({ grade: '失信企业' });
    await publishZone(one.ports, { documents: [{ ...riskTerms, version: 9, bands: strict }] });
    await screenPiece(one.ports, { id, piece: 1 });
    expect(screened()).toBe(before);
  });

  it('is higher where all rows of the file are described alike', async () => {
    const alike = [1, 2].map((n) => coconut.replace('泰国', `泰国${n}`));
    const one = await filedBy(nothing, aFile(...alike));
    await one.submit();
    expect((await one.standing())?.risk?.facts.allRowsAlike).toBe(false);
    await screenGoods(one.ports, { id });
    const risk = (await one.standing())?.risk;
    expect(risk?.points).toContainEqual(expect.objectContaining({ rule: 'RK-110', points: 10 }));
    expect((await rowsOf(one))[0]?.risk?.total).toBeGreaterThan(risk?.total ?? 100);
  });

  it('is never shown to the subject', async () => {
    const one = await filedBy(nothing, aFile(coconut, egg), strict);
    const answers = [await one.submit(), await one.submit()];
    await screenGoods(one.ports, { id });
    for (const route of [getGoodsFiling, listGoodsFilings, listGoodsRows, withdrawGoods])
      answers.push(await callRoute(one.ports, route, one.call));
    answers.push(await callRoute(one.ports, withdrawGoods, one.call));
    expect(answers.map((answer) => JSON.stringify(answer)).join()).not.toMatch(/RK-\d|"risk"|"band/);
  });
});

describe('the officer’s page', () => {
  it('has credit and risk with their reasons, the rows of each question by band, and what is verified', async () => {
    const one = await filedBy(graded('失信企业'), aFile(coconut, egg));
    await one.submit();
    await screenGoods(one.ports, { id });
    const file = await answerOf(one.ports, getGoodsCase, { person: 'customs-officer', params: { id } });
    expect(file).toMatchObject({
      filing: {
        list: { version: '2016-excerpt' },
        submittedOn: '2026-03-02',
        credit: { effect: 'manual', grounds: [{ clause: expect.any(String) }] },
        risk: { points: expect.arrayContaining([expect.objectContaining({ rule: 'RK-101' })]) },
      },
      questions: [
        { code: 'endangered-species', bands: { medium: 1 }, samples: [{ risk: { band: 'medium' } }] },
        { code: 'credit', bands: { medium: 1 }, samples: [{ risk: { points: { 'RK-201': 10 } } }] },
      ],
      riskReasons: expect.arrayContaining([expect.objectContaining({ code: 'RK-201' })]),
      subject: { id: one.subject.subjectId },
    });
  });
});

describe('a list published while a file is under review', () => {
  it('changes nothing, and the result says by which list and of which day it was judged', async () => {
    const one = await filedBy(nothing, aFile(coconut, egg));
    await one.submit();
    await screenGoods(one.ports, { id });
    const [list] = await everyList(one.ports);
    if (!list) throw new Error('The zone has no list.');
    const effectiveFrom = day('2026-03-03');
    await publishZone(one.ports, {
      documents: [{ ...list, version: 'later', effectiveFrom, entries: list.entries.slice(0, 1) }],
    });
    one.ports.clock.moveTo('2026-03-04T01:00:00.000Z');
    const [task] = await openTasks(one.ports, one.ref);
    await decide(one.ports, 'customs-officer', task?.id ?? '', 'approve');
    await answerGoods(one.ports, { id });
    expect(await one.standing()).toMatchObject({
      submittedOn: '2026-03-02',
      list: { version: '2016-excerpt' },
      counts: { passed: 2 },
    });
    const [header, ...lines] = one.ports.exports.text(`goods/${id}/result.csv`).trimEnd().split('\r\n');
    expect(header).toMatch(/判定日 Judged as of,清单版本 List version/);
    expect(lines.every((line) => line.includes('2026-03-02,national-retail-import 2016-excerpt'))).toBe(true);
  });
});

describe('other weights, tried on goods', () => {
  type Row = { cases: number; up: number; down: number; crossings: { cases: number }[]; largest: unknown[] };
  const tried = async (weights: Readonly<Record<string, number>>, ...lines: readonly string[]) => {
    const one = await filedBy(nothing, aFile(...lines));
    await one.submit();
    await screenGoods(one.ports, { id });
    const body = { weights, bands: riskTerms.bands };
    const told = await answerOf(one.ports, tryWeights, { person: 'customs-lead', body });
    return { told: told as { all: Row; modes: Record<string, Row> }, rows: await rowsOf(one) };
  };
  const dried = (n: number) => coconut.replace('椰子干', `椰子干${n}号`);
  const many = Array.from({ length: 30 }, (_, n) => dried(n));

  it('move nothing where they are the same', async () => {
    const { told } = await tried({}, ...many, egg, unlisted);
    expect(told.modes['9610']).toMatchObject({ cases: 32, up: 0, down: 0, crossings: [], largest: [] });
  });

  it('move every row that the rule speaks of, and no other', async () => {
    const { told, rows } = await tried({ 'RK-203': 90 }, ...many, egg, unlisted);
    const ofAnimals = rows.filter(({ risk }) => risk?.points['RK-203'] !== undefined);
    expect(ofAnimals).toHaveLength(1);
    expect(told.all).toMatchObject({
      cases: 32,
      up: 1,
      largest: [{ file: id, rows: 1, shifts: [{ rule: 'RK-203', points: 78 }] }],
    });
  });

  it('count as many rows as share the facts', async () => {
    const { told } = await tried({ 'RK-206': 60 }, ...many, egg);
    expect(told.all.crossings.reduce((sum, { cases }) => sum + cases, 0)).toBe(31);
    expect(told.all.largest).toMatchObject([{ rows: 30 }, { rows: 1 }]);
  });
});
