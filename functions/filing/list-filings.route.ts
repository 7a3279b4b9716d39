import * as z from 'zod';
import { Filing } from '#domain/filing/filing.ts';
import { route } from '../edge/route.ts';

export const listFilings = route(
  {
    id: 'listFilings',
    method: 'GET',
    path: '/api/applicant/subjects/{subjectId}/filings',
    who: 'member',
    summary: { zh: '我的备案', en: 'The enterprise’s filings' },
    params: z.object({ subjectId: z.string() }),
    answer: z.object({ filings: z.array(Filing) }),
  },
  async ({ register }, { params }) => ({
    filings: [...(await register.ownedBy('filing', params.subjectId))],
  }),
);
