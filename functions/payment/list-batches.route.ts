import * as z from 'zod';
import { Batch } from '#domain/payment/batch.ts';
import { route } from '../edge/route.ts';
import { financeReaders } from './finance-staff.ts';

export const listBatches = route(
  {
    id: 'listBatches',
    method: 'GET',
    path: '/api/finance/batches',
    who: financeReaders,
    summary: { zh: '拨付批次', en: 'Payment batches, by status' },
    query: z.object({ status: Batch.shape.status.optional(), after: z.string().optional() }),
    answer: z.object({ batches: z.array(Batch), next: z.string().optional() }),
  },
  async ({ register }, { query }) => {
    const { items, next } = await register.list('batch', query.status, query.after);
    return { batches: [...items], next };
  },
);
