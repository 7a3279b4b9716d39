import * as z from 'zod';
import { Filing } from '#domain/filing/filing.ts';
import { statuses } from '#domain/filing/lifecycle.ts';
import { readers } from '../casework/staff.ts';
import { route } from '../edge/route.ts';

export const listAllFilings = route(
  {
    id: 'listAllFilings',
    method: 'GET',
    path: '/api/officer/filings',
    who: readers,
    summary: { zh: '全部备案', en: 'Filings, by status' },
    query: z.object({ status: z.enum(statuses).optional(), after: z.string().optional() }),
    answer: z.object({ filings: z.array(Filing), next: z.string().optional() }),
  },
  async ({ register }, { query }) => {
    const { items, next } = await register.list('filing', query.status, query.after);
    return { filings: [...items], next };
  },
);
