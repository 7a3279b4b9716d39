import * as z from 'zod';
import { SeenGoodsFiling, seenGoodsFiling } from '#domain/positive-list/goods/seen-goods-filing.ts';
import { route } from '../../edge/route.ts';

export const listGoodsFilings = route(
  {
    id: 'listGoodsFilings',
    method: 'GET',
    path: '/api/applicant/goods/{subjectId}/filings',
    who: 'member',
    summary: { zh: '我的商品备案', en: 'The enterprise’s goods filings' },
    params: z.object({ subjectId: z.string() }),
    answer: z.object({ filings: z.array(SeenGoodsFiling) }),
  },
  async ({ register }, { params }) => ({
    filings: (await register.ownedBy('goods-filing', params.subjectId)).map(seenGoodsFiling),
  }),
);
