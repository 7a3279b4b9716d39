import { describe, expect, it } from 'vitest';
import { exposuresIn } from '#domain/shared/redaction.ts';
import { cancelGoods } from '#functions/positive-list/book/cancel-goods.route.ts';
import { liftGoodsRecall } from '#functions/positive-list/rescreening/lift-recall.route.ts';
import { recallGoods } from '#functions/positive-list/rescreening/recall-goods.route.ts';
import { coconut, goodsHeader } from '../support/a-goods-filing.ts';
import { aTracedBook, book } from '../support/a-traced-book.ts';
import { answerOf } from '../support/call-route.ts';
import { rescreened } from '../support/rescreening.ts';

const recallId = '33333333-3333-4333-8333-333333333333';

describe('a recall', () => {
  const recall = (traceCode: string, words = '菌落超标，详询0470-6223344') => ({
    person: 'market-supervision',
    params: { recallId },
    body: { traceCode, words },
  });

  it('by trace code is read under the code at once, and hides a telephone', async () => {
    const { ports, register, looked } = await book();
    const [{ code }, other] = [await register(), await register(3, { batchNumber: 'L2026-04' })];
    for (const _ of ['once', 'again']) await answerOf(ports, recallGoods, recall(code));
    const answer = await looked(code);
    expect(answer).toMatchObject({ recalled: { on: '2026-03-02' } });
    expect(JSON.stringify(answer)).toContain('菌落超标');
    expect(exposuresIn(JSON.stringify(answer))).toEqual([]);
    expect(await looked(other.code)).not.toHaveProperty('recalled');
    expect(await ports.traces.find(code)).toMatchObject({
      version: 2,
      recalls: [{ words: '菌落超标，详询0470-6223344' }],
    });
  });

  it('by the number of a batch finds it however it is typed, and another under the same id changes nothing', async () => {
    const { ports, register, looked } = await book();
    const [{ code }, other] = [await register(), await register(3, { batchNumber: 'L2026-04' })];
    await answerOf(ports, recallGoods, recall('l2026 -03'));
    expect(await looked(code)).toHaveProperty('recalled');
    await answerOf(ports, recallGoods, recall(other.code));
    expect(await looked(other.code)).not.toHaveProperty('recalled');
  });

  it('of a brand is read under every code of its goods', async () => {
    const branded = `${goodsHeader},品牌\r\n${coconut},草原\r\n`;
    const { ports, register, looked } = await aTracedBook(branded);
    const { code } = await register();
    await answerOf(ports, recallGoods, {
      person: 'market-supervision',
      params: { recallId },
      body: { brand: '草原', words: '标签不符' },
    });
    await rescreened(ports, `recall-${recallId}`);
    expect(await looked(code)).toMatchObject({ goodsStatus: 'suspended', recalled: {} });
  });

  it('of a brand is read under the codes of goods that were cancelled before, until it is lifted', async () => {
    const branded = `${goodsHeader},品牌\r\n${coconut},草原\r\n`;
    const { ports, goods, register, looked } = await aTracedBook(branded);
    const { code } = await register();
    await answerOf(ports, cancelGoods, goods);
    const by = { person: 'market-supervision', params: { recallId } };
    await answerOf(ports, recallGoods, { ...by, body: { brand: '草原', words: '标签不符' } });
    await rescreened(ports, `recall-${recallId}`);
    expect(await looked(code)).toMatchObject({
      goodsStatus: 'cancelled',
      recalled: { reason: { zh: '该商品被召回：标签不符' }, on: '2026-03-02' },
    });
    await answerOf(ports, liftGoodsRecall, { ...by, body: { words: '误发' } });
    expect(await looked(code)).not.toHaveProperty('recalled');
  });

  it('leaves the batch recalled where another recall of it was a mistake', async () => {
    const { ports, register, looked } = await book();
    const { code } = await register();
    const mistaken = { recallId: '55555555-5555-4555-8555-555555555555' };
    await answerOf(ports, recallGoods, { ...recall(code, '误发'), params: mistaken });
    await answerOf(ports, recallGoods, recall(code));
    await rescreened(ports, `recall-${mistaken.recallId}`);
    const lift = { person: 'market-supervision', params: mistaken, body: { words: '录入有误' } };
    await answerOf(ports, liftGoodsRecall, lift);
    const { recalled } = (await looked(code)) as { recalled?: { reason: { zh: string } } };
    expect(recalled?.reason.zh).toMatch(/菌落超标(?!.*误发)/);
  });

  it('that was a mistake is lifted, and marks nothing any more, though it is asked for once more', async () => {
    const { ports, register, looked } = await book();
    const { code } = await register();
    await answerOf(ports, recallGoods, recall(code));
    await rescreened(ports, `recall-${recallId}`);
    const words = '溯源码录入有误';
    const lift = { person: 'market-supervision', params: { recallId }, body: { words } };
    for (const body of [{ words }, { words: '再次解除' }])
      expect(await answerOf(ports, liftGoodsRecall, { ...lift, body })).toMatchObject({
        status: 'closed',
        lifted: { on: '2026-03-02', by: 'market-supervision', words },
      });
    await answerOf(ports, recallGoods, recall(code));
    expect(await looked(code)).not.toHaveProperty('recalled');
    expect(await ports.traces.find(code)).toMatchObject({
      version: 3,
      recalls: [{ liftedOn: '2026-03-02' }],
    });
    const events = await ports.register.history({ kind: 'rescreening', id: `recall-${recallId}` });
    expect(events.filter(({ type }) => type === 'RecallLifted')).toMatchObject([{ data: { words } }]);
  });
});
