import * as z from 'zod';
import { GoodsFiling } from '#domain/positive-list/goods/goods-filing.ts';
import { readers } from '../../casework/staff.ts';
import { route } from '../../edge/route.ts';

export const listAllGoodsFilings = route(
  {
    id: 'listAllGoodsFilings',
    method: 'GET',
    path: '/api/officer/goods/filings',
    who: readers,
    summary: { zh: '全部商品备案', en: 'Goods filings, by status' },
    query: z.object({ status: GoodsFiling.shape.status.optional(), after: z.string().optional() }),
    answer: z.object({ filings: z.array(GoodsFiling), next: z.string().optional() }),
  },
  async ({ register }, { query }) => {
    const { items, next } = await register.list('goods-filing', query.status, query.after);
    return { filings: [...items], next };
  },
);
