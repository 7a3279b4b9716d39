import { describe, expect, it } from 'vitest';
import { liftGoodsRecall } from '#functions/positive-list/rescreening/lift-recall.route.ts';
import { recallGoods } from '#functions/positive-list/rescreening/recall-goods.route.ts';
import {
  aFiledSubject,
  aGoodsFiling,
  aLine,
  aSubmittedGoodsFiling,
  goodsHeader,
} from '../support/a-goods-filing.ts';
import { answerOf, refusalOf } from '../support/call-route.ts';
import { openTasks } from '../support/desks.ts';
import { screenGoods } from '../support/goods-review.ts';
import { rescreened } from '../support/rescreening.ts';

const filing = '11111111-1111-4111-8111-111111111111';

describe('a recall', () => {
  const recallId = '33333333-3333-4333-8333-333333333333';
  const recall = { kind: 'rescreening', id: `recall-${recallId}` } as const;
  const branded = (name: string, brand: string) => `${aLine({ code: '0801110000', name })},${brand}`;

  const aBrandedBook = async () => {
    const lines = [branded('椰子干', '草原'), branded('椰子片', '白桦')];
    const filed = await aSubmittedGoodsFiling([`${goodsHeader},品牌`, ...lines, ''].join('\r\n'));
    await screenGoods(filed.ports, { id: filing });
    await filed.ports.directory.give('lead', {
      role: 'lead',
      department: 'market-supervision',
      since: '2026-01-01T00:00:00.000Z',
      givenBy: 'operator',
    });
    return filed;
  };
  const call = { person: 'lead', params: { recallId }, body: { brand: ' 草 原', words: '菌落超标' } };

  it('suspends every brand of that name, and market supervision decides', async () => {
    const { ports, subject } = await aBrandedBook();
    for (const _ of ['once', 'again'])
      expect(await answerOf(ports, recallGoods, call)).toMatchObject({ id: recall.id, version: 1 });
    await rescreened(ports, recall.id);
    expect(await ports.book.counts(subject.subjectId)).toMatchObject({ active: 1, suspended: 1 });
    expect((await openTasks(ports, recall)).map(({ step }) => step)).toContain('review:market-supervision');
  });

  const words = '品牌录入有误';
  const lift = { person: 'lead', params: { recallId }, body: { words } };

  it('of a mistyped brand is lifted, and goods of that brand are asked about no longer', async () => {
    const { ports } = await aBrandedBook();
    await answerOf(ports, recallGoods, { ...call, body: { brand: '樟子松', words: '菌落超标' } });
    await rescreened(ports, recall.id);
    const askedOf = async (n: number) => {
      const { subjectId, person } = await aFiledSubject(ports, '9610', n);
      const id = `2222222${n}-2222-4222-8222-222222222222`;
      const file = [`${goodsHeader},品牌`, branded('松子酥', '樟子松'), ''].join('\r\n');
      await (await aGoodsFiling(ports, file, { subjectId, person }, id)).submit();
      await screenGoods(ports, { id });
      const { questions = [] } = (await ports.register.get('goods-filing', id)) ?? {};
      return questions.map(({ code }) => code);
    };
    expect(await askedOf(1)).toEqual(['trace', 'high-risk']);
    await answerOf(ports, liftGoodsRecall, lift);
    expect(await askedOf(2)).toEqual([]);
  });

  it('is lifted only once what it suspended is decided, by a lead of market supervision', async () => {
    const { ports } = await aBrandedBook();
    expect(await refusalOf(ports, liftGoodsRecall, lift)).toEqual([404, 'NOT-FOUND']);
    await answerOf(ports, recallGoods, call);
    await rescreened(ports, recall.id);
    expect(await refusalOf(ports, liftGoodsRecall, lift)).toEqual([409, 'RECALL-NOT-CLOSED']);
    await ports.directory.give('other', {
      role: 'lead',
      department: 'customs',
      since: '2026-01-01T00:00:00.000Z',
      givenBy: 'operator',
    });
    expect(await refusalOf(ports, liftGoodsRecall, { ...lift, person: 'other' })).toEqual([
      403,
      'RECALL-NOT-YOURS',
    ]);
  });

  it('is for a lead of market supervision, about one thing', async () => {
    const { ports } = await aBrandedBook();
    await ports.directory.give('other', {
      role: 'lead',
      department: 'customs',
      since: '2026-01-01T00:00:00.000Z',
      givenBy: 'operator',
    });
    expect(await refusalOf(ports, recallGoods, { ...call, person: 'other' })).toEqual([
      403,
      'RECALL-NOT-YOURS',
    ]);
    for (const body of [{ words: '菌落超标' }, { words: '菌落超标', brand: 'a', traceCode: 'b' }])
      expect(await refusalOf(ports, recallGoods, { ...call, body })).toEqual([422, 'RECALL-OF-WHAT']);
  });
});
