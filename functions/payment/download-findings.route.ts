import * as z from 'zod';
import { notFound } from '../edge/problem.ts';
import { route } from '../edge/route.ts';
import { findingsKey, resultOf } from './batch-files.ts';
import { financeReaders } from './finance-staff.ts';
import { handOut } from './hand-out.ts';

/** Everything that is wrong with a refused result file, also where it is too much to show. */
export const downloadFindings = route(
  {
    id: 'downloadFindings',
    method: 'GET',
    path: '/api/finance/batches/{batchId}/results/{resultId}/findings',
    who: financeReaders,
    summary: { zh: '下载结果文件问题清单', en: 'Download what is wrong with a result file' },
    params: z.object({ batchId: z.string(), resultId: z.string() }),
    answer: z.object({ url: z.string(), fileName: z.string() }),
  },
  async (ports, { params: { batchId, resultId }, actor }) => {
    const batch = await ports.register.get('batch', batchId);
    const result = batch ? resultOf(batch, resultId) : undefined;
    if (!batch || result?.status !== 'refused') return notFound('该问题清单', 'list of findings');
    const file = { key: findingsKey(batchId, resultId), fileName: `${resultId}-findings.json` };
    return handOut(ports, batch, file, actor.person);
  },
);
