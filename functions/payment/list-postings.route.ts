import * as z from 'zod';
import { Posting } from '#domain/payment/posting.ts';
import { route } from '../edge/route.ts';
import { financeReaders } from './finance-staff.ts';

/** The transfers of a fund line, the newest first; of one claim or batch, where one is named. */
export const listPostings = route(
  {
    id: 'listPostings',
    method: 'GET',
    path: '/api/finance/fund-lines/{fundLineId}/postings',
    who: financeReaders,
    summary: { zh: '资金流水', en: 'The transfers of a fund line' },
    params: z.object({ fundLineId: z.string() }),
    query: z.object({
      caseId: z.string().optional(),
      skip: z.coerce.number().int().nonnegative().default(0),
      limit: z.coerce.number().int().min(1).max(5000).default(500),
    }),
    answer: z.object({ postings: z.array(Posting), count: z.int() }),
  },
  async ({ ledger }, { params, query: { caseId, skip, limit } }) => {
    const all = (await ledger.postings(params.fundLineId)).filter(
      (posting) => caseId === undefined || posting.for.id === caseId,
    );
    const newestFirst = all.toSorted((a, b) => b.at.localeCompare(a.at));
    return { postings: newestFirst.slice(skip, skip + limit), count: all.length };
  },
);
