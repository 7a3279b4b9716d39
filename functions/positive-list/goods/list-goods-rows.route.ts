import * as z from 'zod';
import type { GoodsFiling } from '#domain/positive-list/goods/goods-filing.ts';
import { asSubjectSees, RowOutcome, ScreenedRow, SeenRow } from '#domain/positive-list/goods/screened-row.ts';
import { readers } from '../../casework/staff.ts';
import { notFound, Refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { GoodsFilingPath, ownGoodsFiling } from './own-goods-filing.ts';
import { pageOfRows } from './page-of-rows.ts';

/** Of one outcome or all; how many of these to pass over. */
const query = z.object({
  outcome: RowOutcome.optional(),
  from: z.coerce.number().int().nonnegative().default(0),
});
const pageOf = <R extends z.ZodType>(row: R) =>
  z.object({
    rows: z.array(row),
    /** How many there are in all. */
    total: z.int().nonnegative(),
  });
const pages = { method: 'GET', query } as const;

/** The rows of a file with what became of each, in their order, a page at a time. */
export const listGoodsRows = route(
  {
    ...pages,
    id: 'listGoodsRows',
    path: '/api/applicant/goods/{subjectId}/filings/{id}/rows',
    who: 'member',
    summary: { zh: '商品备案逐行结果', en: 'The rows of a goods filing' },
    params: GoodsFilingPath,
    answer: pageOf(SeenRow),
  },
  async (ports, { params, query: asked }) => {
    const filing: GoodsFiling | Refused = await ownGoodsFiling(ports, params);
    if (filing instanceof Refused) return filing;
    const { rows, total } = await pageOfRows(ports, filing, asked);
    return { rows: rows.map(asSubjectSees), total };
  },
);

export const listGoodsRowsOf = route(
  {
    ...pages,
    id: 'listGoodsRowsOf',
    path: '/api/officer/goods/filings/{id}/rows',
    who: readers,
    summary: { zh: '商品备案逐行结果', en: 'The rows of a goods filing' },
    params: z.object({ id: z.string() }),
    answer: pageOf(ScreenedRow),
  },
  async (ports, { params: { id }, query: asked }) => {
    const filing = await ports.register.get('goods-filing', id);
    return filing ? pageOfRows(ports, filing, asked) : notFound('该商品备案', 'goods filing');
  },
);
