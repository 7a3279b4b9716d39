import * as z from 'zod';
import { type GoodsFiling, rowsToCorrect } from '#domain/positive-list/goods/goods-filing.ts';
import { Refused, refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { toCorrectKey } from './goods-keys.ts';
import { GoodsFilingPath, ownGoodsFiling } from './own-goods-filing.ts';

const nothingTo = ({ status }: GoodsFiling) =>
  refused(409, {
    code: 'GOODS-NOTHING-TO-CORRECT',
    found: status,
    reason: {
      zh: '该商品备案尚未答复，或没有需要更正的行。',
      en: 'This goods filing is not answered yet, or no line of it must be corrected.',
    },
    next: { zh: '请查看逐行结果。', en: 'See the result file.' },
  });

/** Only the rows that did not pass, in the columns and the order in which they were filed, each with the reasons. */
export const getGoodsToCorrect = route(
  {
    id: 'getGoodsToCorrect',
    method: 'GET',
    path: '/api/applicant/goods/{subjectId}/filings/{id}/to-correct',
    who: 'member',
    summary: { zh: '下载待更正的行', en: 'The lines to correct' },
    params: GoodsFilingPath,
    answer: z.object({ url: z.string(), fileName: z.string() }),
  },
  async ({ register, exports }, { params }) => {
    const filing = await ownGoodsFiling({ register }, params);
    if (filing instanceof Refused) return filing;
    if (rowsToCorrect(filing) === 0) return nothingTo(filing);
    const fileName = `${filing.fileName.replace(/\.[a-z]+$/i, '')}-待更正.csv`;
    return { url: await exports.downloadUrl({ key: toCorrectKey(filing.id), fileName }), fileName };
  },
);
