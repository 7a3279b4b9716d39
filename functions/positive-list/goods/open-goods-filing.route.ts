import * as z from 'zod';
import type { GoodsFiling } from '#domain/positive-list/goods/goods-filing.ts';
import { SeenGoodsFiling, seenGoodsFiling } from '#domain/positive-list/goods/seen-goods-filing.ts';
import { tooLarge } from '#domain/shared/file-size.ts';
import { Refused, refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { Announced, announced, opened } from './announce-goods.ts';
import { GoodsFilingPath } from './own-goods-filing.ts';

/** The store is told what the name says; what the file is, its bytes say when it is read. */
const contentTypeOf = ({ fileName }: GoodsFiling) =>
  /\.xlsx$/i.test(fileName)
    ? 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    : 'text/csv';

const limit = {
  code: 'GOODS-FILE-TOO-LARGE',
  megabytes: 20,
  next: { zh: '请分成几个文件提交。', en: 'Split it into several files.' },
};

/** Announces a file of goods and answers where to put it. Asked twice, it is one filing. */
export const openGoodsFiling = route(
  {
    id: 'openGoodsFiling',
    method: 'PUT',
    path: '/api/applicant/goods/{subjectId}/filings/{id}',
    who: 'member',
    summary: { zh: '新建商品备案并上传文件', en: 'Open a goods filing and upload its file' },
    params: GoodsFilingPath,
    body: Announced,
    answer: z.object({ filing: SeenGoodsFiling, uploadUrl: z.string(), contentType: z.string() }),
    status: 201,
  },
  async (ports, { params, body, actor }) => {
    const large = tooLarge(body.bytes, limit);
    if (large) return refused(422, large);
    const filing = await announced(ports, params, body);
    if (filing instanceof Refused) return filing;
    await opened(ports, filing, actor);
    const { objectKey: key, bytes } = filing;
    const contentType = contentTypeOf(filing);
    const uploadUrl = await ports.evidence.uploadUrl({ key, bytes, contentType });
    return { filing: seenGoodsFiling(filing), uploadUrl, contentType };
  },
);
