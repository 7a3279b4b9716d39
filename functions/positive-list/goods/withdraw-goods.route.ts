import { moveGoodsFiling } from '#domain/positive-list/goods/goods-filing.ts';
import { SeenGoodsFiling, seenGoodsFiling } from '#domain/positive-list/goods/seen-goods-filing.ts';
import { cancelled, changed, happened, isOpen, momentOf } from '../../casework/writing.ts';
import { Refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { GoodsFilingPath, ownGoodsFiling } from './own-goods-filing.ts';

/** Withdraws what has not been answered; whoever was asked is asked no longer. */
export const withdrawGoods = route(
  {
    id: 'withdrawGoods',
    method: 'POST',
    path: '/api/applicant/goods/{subjectId}/filings/{id}/withdrawal',
    who: 'member',
    summary: { zh: '撤回商品备案', en: 'Withdraw a goods filing' },
    params: GoodsFilingPath,
    answer: SeenGoodsFiling,
  },
  async (ports, { params, actor }) => {
    const filing = await ownGoodsFiling(ports, params);
    if (filing instanceof Refused) return filing;
    if (filing.status === 'withdrawn') return seenGoodsFiling(filing);
    const moment = momentOf(ports);
    const after = changed(filing, moment, { status: moveGoodsFiling(filing.status, 'withdraw') });
    const open = (await ports.register.tasksOf({ kind: 'goods-filing', id: filing.id })).filter(isOpen);
    await ports.register.commit({
      cases: [after],
      closes: open.map((one) => cancelled(one, moment, actor.person)),
      events: [happened('GoodsWithdrawn', moment, actor.person, after, { before: filing })],
    });
    return seenGoodsFiling(after);
  },
);
