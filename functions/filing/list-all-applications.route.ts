import * as z from 'zod';
import { Application } from '#domain/filing/application.ts';
import { applicationStatuses } from '#domain/filing/application-lifecycle.ts';
import { readers } from '../casework/staff.ts';
import { route } from '../edge/route.ts';

export const listAllApplications = route(
  {
    id: 'listAllApplications',
    method: 'GET',
    path: '/api/officer/applications',
    who: readers,
    summary: { zh: '全部备案申请', en: 'Applications, by status' },
    query: z.object({ status: z.enum(applicationStatuses).optional(), after: z.string().optional() }),
    answer: z.object({ applications: z.array(Application), next: z.string().optional() }),
  },
  async ({ register }, { query }) => {
    const { items, next } = await register.list('application', query.status, query.after);
    return { applications: [...items], next };
  },
);
