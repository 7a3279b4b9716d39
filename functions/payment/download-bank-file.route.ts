import * as z from 'zod';
import { notFound } from '../edge/problem.ts';
import { route } from '../edge/route.ts';
import { bankFileName } from './batch-files.ts';
import { handOut } from './hand-out.ts';

/** The bank file of an exported batch: the same bytes every time. */
export const downloadBankFile = route(
  {
    id: 'downloadBankFile',
    method: 'GET',
    path: '/api/finance/batches/{batchId}/file',
    who: ['finance-exporter', 'auditor'],
    summary: { zh: '下载银行文件', en: 'Download the bank file' },
    params: z.object({ batchId: z.string() }),
    query: z.object({ encoding: z.enum(['utf-8', 'gbk']).default('utf-8') }),
    answer: z.object({ url: z.string(), fileName: z.string() }),
  },
  async (ports, { params: { batchId }, query: { encoding }, actor }) => {
    const batch = await ports.register.get('batch', batchId);
    const file = batch?.files?.find((one) => one.encoding === encoding);
    if (!batch || !file || batch.sequence === undefined) return notFound('该银行文件', 'bank file');
    const fileName = bankFileName(batch.sequence, encoding);
    return handOut(ports, batch, { key: file.objectKey, fileName }, actor.person);
  },
);
