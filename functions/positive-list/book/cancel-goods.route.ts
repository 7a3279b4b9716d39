import { GoodsEntry } from '#domain/positive-list/book/goods-entry.ts';
import { notFound } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { GoodsPath } from './goods-path.ts';
import { entryOf, moveEntry } from './move-entry.ts';

const given = { zh: '主体注销该商品。', en: 'The subject cancelled these goods.' };

/** The subject takes goods out of its book; pressed twice, they are out once. */
export const cancelGoods = route(
  {
    id: 'cancelGoods',
    method: 'POST',
    path: '/api/applicant/goods/{subjectId}/book/{key}/cancellation',
    who: 'member',
    summary: { zh: '注销备案商品', en: 'Cancel goods' },
    params: GoodsPath,
    answer: GoodsEntry,
  },
  async (ports, { params: { subjectId, key }, actor }) => {
    const entry = await entryOf(ports, subjectId, key);
    if (!entry) return notFound('该商品', 'goods');
    if (entry.status === 'cancelled') return entry;
    return moveEntry(ports, entry, 'cancel', { code: 'CANCELLED', reason: given, by: actor.person });
  },
);
