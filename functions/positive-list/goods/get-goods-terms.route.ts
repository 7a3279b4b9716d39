import * as z from 'zod';
import { GoodsReviewTerms } from '#domain/positive-list/goods/goods-review-terms.ts';
import { Day } from '#domain/shared/day.ts';
import { momentOf } from '../../casework/writing.ts';
import { notFound } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { allInForce } from '../../zone/in-force.ts';

const { retailImport, foodRecall, mostRows } = GoodsReviewTerms.shape;

/** What a form must know to ask for all that goods of a mode need, before anything is sent. */
export const getGoodsTerms = route(
  {
    id: 'getGoodsTerms',
    method: 'GET',
    path: '/api/public/goods-terms',
    who: 'anyone',
    summary: { zh: '商品备案填写要求', en: 'What goods filings are asked' },
    answer: z.object({ retailImport, foodRecall, mostRows, on: Day }),
  },
  async ({ zone, ...ports }) => {
    const { today } = momentOf(ports);
    const [terms] = await allInForce(zone, 'goods-review', today);
    if (!terms) return notFound('商品备案规则', 'terms of goods filings');
    return {
      retailImport: terms.retailImport,
      foodRecall: terms.foodRecall,
      mostRows: terms.mostRows,
      on: today,
    };
  },
);
