import { describe, expect, it } from 'vitest';
import { liftGoodsRecall } from '#functions/positive-list/rescreening/lift-recall.route.ts';
import { recallGoods } from '#functions/positive-list/rescreening/recall-goods.route.ts';
import { joinGoods } from '#functions/positive-list/review/join-goods.task.ts';
import { aLine, aSubmittedGoodsFiling, egg, goodsHeader } from '../support/a-goods-filing.ts';
import { answerOf } from '../support/call-route.ts';
import { decide, decideStep, openTasks } from '../support/desks.ts';
import { answerGoods, screenGoods } from '../support/goods-review.ts';
import { applied, rescreened } from '../support/rescreening.ts';

const filing = '11111111-1111-4111-8111-111111111111';
const recallId = '33333333-3333-4333-8333-333333333333';
const late = `late-${filing}`;
const ref = { kind: 'rescreening', id: late } as const;

const withMarks = (line: string, brand: string, code: string) => `${line},${brand},${code}`;
const coconut = withMarks(aLine({ code: '0801110000', name: '椰子干' }), '草原', 'L2026-1');

/** A file with goods of a brand, which waits for customs because of the egg. */
const aFileWithPeople = async () => {
  const file = [`${goodsHeader},品牌,溯源码`, coconut, withMarks(egg, '白桦', ''), ''].join('\r\n');
  const filed = await aSubmittedGoodsFiling(file);
  const { ports, subject } = filed;
  await screenGoods(ports, { id: filing });
  await ports.directory.give('lead', {
    role: 'lead',
    department: 'market-supervision',
    since: '2026-01-01T00:00:00.000Z',
    givenBy: 'operator',
  });
  const params = { recallId };
  const recall = async (of: object) => {
    await answerOf(ports, recallGoods, { person: 'lead', params, body: { words: '菌落超标', ...of } });
    await rescreened(ports, `recall-${recallId}`);
  };
  const lift = () => answerOf(ports, liftGoodsRecall, { person: 'lead', params, body: { words: '误发' } });
  const enter = async () => {
    ports.clock.moveTo('2026-03-06T01:00:00.000Z');
    for (const task of await openTasks(ports, filed.ref))
      await decide(ports, 'customs-officer', task.id, 'approve');
    await answerGoods(ports, { id: filing });
  };
  const counts = () => ports.book.counts(subject.subjectId);
  const held = () => ports.register.get('rescreening', late);
  return { ...filed, recall, lift, enter, counts, held };
};

describe('goods that enter the book after a recall of them has run', () => {
  it.each([
    ['their brand', { brand: '草 原' }, '草 原'],
    ['their batch', { traceCode: 'l2026-1' }, 'l2026-1'],
  ])('are found by %s, and suspended', async (_, of, mark) => {
    const { ports, recall, enter, counts, standing, subject } = await aFileWithPeople();
    await recall(of);
    await enter();
    expect(await standing()).toMatchObject({
      status: 'answered',
      counts: { passed: 2 },
      heldAnew: { rescreeningId: late, lists: [], recalls: [mark], on: '2026-03-06' },
    });
    await rescreened(ports, late);
    expect(await counts()).toMatchObject({ active: 1, suspended: 1 });
    const [entry] = (await ports.book.page(subject.subjectId, 'suspended')).items;
    expect(entry).toMatchObject({ goods: { name: '椰子干' }, why: { code: 'GOODS-RECALLED', found: late } });
  });

  it('are restored or delisted by market supervision, and the recall stays as it was', async () => {
    const { ports, recall, enter, counts } = await aFileWithPeople();
    await recall({ brand: '草原' });
    await enter();
    await rescreened(ports, late);
    await decideStep(ports, ref, 'market-supervision-officer', 'review:market-supervision', 'approve');
    for (const _ of ['once', 'again']) await applied(ports, late);
    expect(await counts()).toMatchObject({ active: 2, suspended: 0 });
    const stored = await ports.register.get('rescreening', `recall-${recallId}`);
    expect([stored?.overOn, stored?.lifted]).toEqual([undefined, undefined]);
  });

  it('are held anew once, however often the file is answered', async () => {
    const { ports, recall, enter, held } = await aFileWithPeople();
    await recall({ brand: '草原' });
    await enter();
    await joinGoods(ports, { id: filing });
    expect(await held()).toMatchObject({ version: 1, cause: { recalls: [{ brand: '草原' }] } });
    expect((await ports.register.history(ref)).map(({ type }) => type)).toEqual(['RescreeningStarted']);
  });

  it('are left alone where the recall was lifted before', async () => {
    const { recall, lift, enter, counts, held } = await aFileWithPeople();
    await recall({ brand: '草原' });
    await lift();
    await enter();
    expect(await held()).toBeUndefined();
    expect(await counts()).toMatchObject({ active: 2 });
  });

  it('are left alone by a recall of something else', async () => {
    const { recall, enter, held } = await aFileWithPeople();
    await recall({ brand: '樟子松' });
    await enter();
    expect(await held()).toBeUndefined();
  });
});
