import { describe, expect, it } from 'vitest';
import { rowsPerPiece } from '#domain/positive-list/goods/piece.ts';
import { cancelGoods } from '#functions/positive-list/book/cancel-goods.route.ts';
import {
  countGoods,
  countGoodsOf,
  listGoods,
  listGoodsOf,
} from '#functions/positive-list/book/list-goods.route.ts';
import { listGoodsRows, listGoodsRowsOf } from '#functions/positive-list/goods/list-goods-rows.route.ts';
import {
  aFile,
  aFiledSubject,
  aSubmittedGoodsFiling,
  coconut,
  dried,
  egg,
  unlisted,
} from '../support/a-goods-filing.ts';
import { answerOf, callRoute, refusalOf } from '../support/call-route.ts';
import { screenGoods } from '../support/goods-review.ts';
import { uncounted } from '../support/uncounted.ts';

const id = '11111111-1111-4111-8111-111111111111';

const screened = async (...lines: readonly string[]) => {
  const filed = await aSubmittedGoodsFiling(aFile(...lines));
  await screenGoods(filed.ports, { id });
  const { subjectId } = filed.subject;
  const own = { person: filed.subject.person, params: { subjectId } };
  const [entry] = (await filed.ports.book.page(subjectId, 'active')).items;
  const key = entry?.key ?? '';
  return { ...filed, own, key, one: { ...own, params: { subjectId, key } } };
};

describe('the book of a subject', () => {
  it('is read by the subject and by the zone', async () => {
    const { ports, own } = await screened(dried(1), dried(2), unlisted);
    const staff = { person: 'customs-officer', params: { owner: own.params.subjectId } };
    for (const [list, count, call] of [
      [listGoods, countGoods, own],
      [listGoodsOf, countGoodsOf, staff],
    ] as const) {
      expect(await answerOf(ports, list, call)).toMatchObject({ items: [{}, {}] });
      expect(await answerOf(ports, count, call)).toMatchObject({ active: 2, suspended: 0 });
    }
  });

  it('is nobody else’s', async () => {
    const { ports, own, one } = await screened(coconut);
    const { person } = await aFiledSubject(ports, '9610', 1);
    for (const [route, call] of [
      [listGoods, own],
      [countGoods, own],
      [cancelGoods, one],
    ] as const)
      expect(await refusalOf(ports, route, { ...call, person })).toEqual([403, 'NOT-YOUR-SUBJECT']);
  });

  it('loses what the subject cancels, once', async () => {
    const { ports, own, one } = await screened(dried(1), dried(2));
    expect(await answerOf(ports, cancelGoods, one)).toMatchObject({ status: 'cancelled', version: 2 });
    expect(await answerOf(ports, cancelGoods, one)).toMatchObject({ version: 2 });
    expect(await answerOf(ports, countGoods, own)).toMatchObject({ active: 1, cancelled: 1 });
    const cancelled = { ...own, query: { status: 'cancelled' } };
    expect(await answerOf(ports, listGoods, cancelled)).toMatchObject({
      items: [{ why: { code: 'CANCELLED', by: own.person } }],
    });
  });

  it('does not know goods that were never filed, nor a page that never was', async () => {
    const { ports, own } = await screened(coconut);
    const unknown = { ...own, params: { ...own.params, key: 'f'.repeat(32) } };
    expect(await refusalOf(ports, cancelGoods, unknown)).toEqual([404, 'NOT-FOUND']);
    expect(await refusalOf(ports, listGoods, { ...own, query: { after: 'x' } })).toEqual([
      422,
      'PLACE-UNKNOWN',
    ]);
  });
});

describe('the rows of a goods filing', () => {
  const pagesOf = async (
    { ports, call }: Awaited<ReturnType<typeof screened>>,
    outcome: Record<string, string> = {},
  ) => {
    const lines: number[] = [];
    for (;;) {
      const query = { ...outcome, from: String(lines.length) };
      const page = (await answerOf(ports, listGoodsRows, { ...call, query })) as {
        rows: { line: number }[];
        total: number;
      };
      lines.push(...page.rows.map(({ line }) => line));
      if (lines.length === page.total) return lines;
      if (page.rows.length === 0) throw new Error(`No row came after the ${lines.length}th.`);
    }
  };

  it('are read page by page through all pieces, in their order', async () => {
    const rows = rowsPerPiece + 30;
    const filed = await screened(...Array.from({ length: rows - 1 }, (_, n) => dried(n)), unlisted);
    expect(await pagesOf(filed)).toEqual(Array.from({ length: rows }, (_, n) => n + 2));
    expect(await pagesOf(filed, { outcome: 'refused' })).toEqual([rows + 1]);
  });

  it('are there for the officer while the departments are asked', async () => {
    const { ports } = await screened(coconut, egg);
    const call = { person: 'customs-officer', params: { id }, query: { outcome: 'referred' } };
    expect(await answerOf(ports, listGoodsRowsOf, call)).toMatchObject({ rows: [{ line: 3 }] });
  });

  it('are asked for by their place, wherever it is', async () => {
    const rows = rowsPerPiece + 30;
    const { ports, call } = await screened(...Array.from({ length: rows }, (_, n) => dried(n)));
    const query = { from: String(rowsPerPiece - 1) };
    const page = (await answerOf(ports, listGoodsRows, { ...call, query })) as { rows: { line: number }[] };
    expect(page.rows.map(({ line }) => line)).toEqual(
      Array.from({ length: 31 }, (_, n) => rowsPerPiece + 1 + n),
    );
    expect(await answerOf(ports, listGoodsRows, { ...call, query: { from: String(rows) } })).toEqual({
      rows: [],
      total: rows,
    });
  });

  it('are told although nobody has counted them', async () => {
    const { ports, call } = await screened(coconut, unlisted);
    const query = { outcome: 'refused' };
    expect(await answerOf(uncounted(ports), listGoodsRows, { ...call, query })).toMatchObject({
      rows: [{ line: 3 }],
      total: 1,
    });
  });

  it('are none before the file is read, and no page of them lies elsewhere', async () => {
    const { ports, call } = await aSubmittedGoodsFiling(aFile(coconut));
    expect(await answerOf(ports, listGoodsRows, call)).toEqual({ rows: [], total: 0 });
    expect(await callRoute(ports, listGoodsRows, { ...call, query: { from: '-1' } })).toMatchObject({
      status: 422,
    });
  });
});
