import * as z from 'zod';
import { Rescreening } from '#domain/positive-list/book/rescreening.ts';
import { readers } from '../../casework/staff.ts';
import { route } from '../../edge/route.ts';

export const listRescreenings = route(
  {
    id: 'listRescreenings',
    method: 'GET',
    path: '/api/officer/goods/rescreenings',
    who: readers,
    summary: { zh: '全部重新比对', en: 'Re-screenings, by status' },
    query: z.object({ status: Rescreening.shape.status.optional(), after: z.string().optional() }),
    answer: z.object({ rescreenings: z.array(Rescreening), next: z.string().optional() }),
  },
  async ({ register }, { query }) => {
    const { items, next } = await register.list('rescreening', query.status, query.after);
    return { rescreenings: [...items], next };
  },
);
