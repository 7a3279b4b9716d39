import { describe, expect, it } from 'vitest';
import { recallGoods } from '#functions/positive-list/rescreening/recall-goods.route.ts';
import { aBook, theNight } from '../support/a-book.ts';
import { aLine, goodsHeader } from '../support/a-goods-filing.ts';
import { answerOf } from '../support/call-route.ts';
import { decideStep } from '../support/desks.ts';
import { applied, rescreened } from '../support/rescreening.ts';

const night = 'national-retail-import-2026';
const recallId = '33333333-3333-4333-8333-333333333333';
const recall = `recall-${recallId}`;
const branded = `${aLine({ code: '0801110000', name: '椰子干' })},草原`;

type Verdict = 'approve' | 'refuse';

/** Goods that a list has suspended, and that are recalled before commerce has said anything. */
const suspendedAndRecalled = async () => {
  const book = await aBook([`${goodsHeader},品牌`, branded, ''].join('\r\n'));
  const { ports } = book;
  await theNight(ports, night, { without: '08011100' });
  await ports.directory.give('lead', {
    role: 'lead',
    department: 'market-supervision',
    since: '2026-01-01T00:00:00.000Z',
    givenBy: 'operator',
  });
  const body = { brand: '草原', words: '菌落超标' };
  await answerOf(ports, recallGoods, { person: 'lead', params: { recallId }, body });
  const held = await rescreened(ports, recall);
  const say = async (department: string, of: string, verdict: Verdict) => {
    const ref = { kind: 'rescreening', id: of } as const;
    await decideStep(ports, ref, `${department}-officer`, `review:${department}`, verdict);
    await applied(ports, of);
  };
  return {
    ...book,
    held,
    commerce: (verdict: Verdict) => say('commerce', night, verdict),
    marketSupervision: (verdict: Verdict) => say('market-supervision', recall, verdict),
    goods: () => book.standing('椰子干'),
  };
};

describe('goods that are suspended when a recall of them runs', () => {
  it('are found by it, and market supervision is asked as well', async () => {
    const { ports, held, goods } = await suspendedAndRecalled();
    expect(held).toMatchObject({ standing: 'under-review' });
    expect(await ports.register.get('rescreening', recall)).toMatchObject({ counts: { suspended: 1 } });
    expect(await goods()).toMatchObject({
      status: 'suspended',
      why: { code: 'PL-101' },
      besides: [{ code: 'GOODS-RECALLED' }],
    });
  });

  it('stay suspended by it when what suspended them first has ended', async () => {
    const { commerce, goods } = await suspendedAndRecalled();
    await commerce('approve');
    expect(await goods()).toMatchObject({ status: 'suspended', why: { code: 'GOODS-RECALLED' } });
  });

  it('are restored once nothing suspends them any more, whichever ends first', async () => {
    const first = await suspendedAndRecalled();
    await first.commerce('approve');
    await first.marketSupervision('approve');
    const second = await suspendedAndRecalled();
    await second.marketSupervision('approve');
    expect(await second.goods()).toMatchObject({ status: 'suspended', why: { code: 'PL-101' } });
    await second.commerce('approve');
    for (const { goods } of [first, second]) {
      expect(await goods()).toMatchObject({ status: 'active', why: { code: 'RESTORED' } });
      expect(await goods()).not.toHaveProperty('besides');
    }
  });

  it('are delisted by either, and the other restores them no more', async () => {
    const { commerce, marketSupervision, goods } = await suspendedAndRecalled();
    await marketSupervision('refuse');
    await commerce('approve');
    expect(await goods()).toMatchObject({ status: 'delisted' });
  });
});
