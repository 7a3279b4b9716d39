import * as z from 'zod';
import { notFound } from '../edge/problem.ts';
import { route } from '../edge/route.ts';
import { manifestName } from './batch-files.ts';
import { financeReaders } from './finance-staff.ts';
import { handOut } from './hand-out.ts';

/** What goes with the bank file: sequence, count, sum, hashes. */
export const downloadManifest = route(
  {
    id: 'downloadManifest',
    method: 'GET',
    path: '/api/finance/batches/{batchId}/manifest',
    who: financeReaders,
    summary: { zh: '下载文件清单', en: 'Download the manifest' },
    params: z.object({ batchId: z.string() }),
    answer: z.object({ url: z.string(), fileName: z.string() }),
  },
  async (ports, { params: { batchId }, actor }) => {
    const batch = await ports.register.get('batch', batchId);
    if (!batch?.manifestKey || batch.sequence === undefined) return notFound('该清单', 'manifest');
    const file = { key: batch.manifestKey, fileName: manifestName(batch.sequence) };
    return handOut(ports, batch, file, actor.person);
  },
);
