import * as z from 'zod';
import type { GoodsFiling } from '#domain/positive-list/goods/goods-filing.ts';
import { SeenGoodsFiling, seenGoodsFiling } from '#domain/positive-list/goods/seen-goods-filing.ts';
import { Refused, refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { Announced, announced, opened } from './announce-goods.ts';
import { GoodsFilingPath } from './own-goods-filing.ts';

const megabyte = 1024 * 1024;
const largestBytes = 20 * megabyte;

/** The store is told what the name says; what the file is, its bytes say when it is read. */
const contentTypeOf = ({ fileName }: GoodsFiling) =>
  /\.xlsx$/i.test(fileName)
    ? 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    : 'text/csv';

const tooLarge = ({ bytes }: { readonly bytes: number }) =>
  refused(422, {
    code: 'GOODS-FILE-TOO-LARGE',
    severity: 'hard',
    at: 'bytes',
    found: `${(bytes / megabyte).toFixed(1)} MB`,
    expected: { zh: '不超过 20 MB', en: 'at most 20 MB' },
    reason: { zh: '文件过大。', en: 'The file is too large.' },
    next: { zh: '请分成几个文件提交。', en: 'Split it into several files.' },
  });

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
    if (body.bytes > largestBytes) return tooLarge(body);
    const filing = await announced(ports, params, body);
    if (filing instanceof Refused) return filing;
    await opened(ports, filing, actor);
    const { objectKey: key, bytes } = filing;
    const contentType = contentTypeOf(filing);
    const uploadUrl = await ports.evidence.uploadUrl({ key, bytes, contentType });
    return { filing: seenGoodsFiling(filing), uploadUrl, contentType };
  },
);
