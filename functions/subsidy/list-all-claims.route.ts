import * as z from 'zod';
import { Claim } from '#domain/subsidy/claim.ts';
import { claimStatuses } from '#domain/subsidy/claim-lifecycle.ts';
import { readers } from '../casework/staff.ts';
import { route } from '../edge/route.ts';

export const listAllClaims = route(
  {
    id: 'listAllClaims',
    method: 'GET',
    path: '/api/officer/claims',
    who: readers,
    summary: { zh: '全部申报', en: 'Claims, by status' },
    query: z.object({ status: z.enum(claimStatuses).optional(), after: z.string().optional() }),
    answer: z.object({ claims: z.array(Claim), next: z.string().optional() }),
  },
  async ({ register }, { query }) => {
    const { items, next } = await register.list('claim', query.status, query.after);
    return { claims: [...items], next };
  },
);
