import * as z from 'zod';
import type { GoodsFiling } from '#domain/positive-list/goods-filing.ts';
import { RowOutcome, ScreenedRow } from '#domain/positive-list/screened-row.ts';
import { readers } from '../casework/staff.ts';
import { notFound, Refused } from '../edge/problem.ts';
import { route } from '../edge/route.ts';
import { GoodsFilingPath, ownGoodsFiling } from './own-goods-filing.ts';
import { pageOfRows } from './page-of-rows.ts';

const query = z.object({ outcome: RowOutcome.optional(), after: z.string().optional() });
const answer = z.object({ rows: z.array(ScreenedRow), next: z.string().optional() });
const pages = { method: 'GET', query, answer } as const;

/** The rows of a file with what became of each, in their order, a page at a time. */
export const listGoodsRows = route(
  {
    ...pages,
    id: 'listGoodsRows',
    path: '/api/applicant/subjects/{subjectId}/goods-filings/{id}/rows',
    who: 'member',
    summary: { zh: '商品备案逐行结果', en: 'The rows of a goods filing' },
    params: GoodsFilingPath,
  },
  async (ports, { params, query: asked }) => {
    const filing: GoodsFiling | Refused = await ownGoodsFiling(ports, params);
    return filing instanceof Refused ? filing : pageOfRows(ports, filing, asked);
  },
);

export const listGoodsRowsOf = route(
  {
    ...pages,
    id: 'listGoodsRowsOf',
    path: '/api/officer/goods-filings/{id}/rows',
    who: readers,
    summary: { zh: '商品备案逐行结果', en: 'The rows of a goods filing' },
    params: z.object({ id: z.string() }),
  },
  async (ports, { params: { id }, query: asked }) => {
    const filing = await ports.register.get('goods-filing', id);
    return filing ? pageOfRows(ports, filing, asked) : notFound('该商品备案', 'goods filing');
  },
);
