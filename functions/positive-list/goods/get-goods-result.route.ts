import * as z from 'zod';
import type { GoodsFiling } from '#domain/positive-list/goods/goods-filing.ts';
import { Refused, refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { GoodsFilingPath, ownGoodsFiling } from './own-goods-filing.ts';

const notYet = ({ status }: GoodsFiling) =>
  refused(409, {
    code: 'GOODS-NOT-ANSWERED',
    found: status,
    reason: { zh: '该商品备案尚无结果。', en: 'There is no result of this goods filing.' },
    next: { zh: '请在详情页查看正在等待的部门。', en: 'See on its page which department it waits for.' },
  });

const resultName = ({ fileName }: GoodsFiling): string => `${fileName.replace(/\.[a-z]+$/i, '')}-结果.csv`;

/** Where to fetch the result file: every row with its outcome, its rules and its answers. */
export const getGoodsResult = route(
  {
    id: 'getGoodsResult',
    method: 'GET',
    path: '/api/applicant/goods/{subjectId}/filings/{id}/result',
    who: 'member',
    summary: { zh: '下载逐行结果', en: 'The result file' },
    params: GoodsFilingPath,
    answer: z.object({ url: z.string(), fileName: z.string() }),
  },
  async ({ register, exports }, { params }) => {
    const filing = await ownGoodsFiling({ register }, params);
    if (filing instanceof Refused) return filing;
    if (filing.status !== 'answered' || !filing.resultKey) return notYet(filing);
    const fileName = resultName(filing);
    return { url: await exports.downloadUrl({ key: filing.resultKey, fileName }), fileName };
  },
);
