import * as z from 'zod';
import { Share } from '#domain/subsidy/amount/allocation-case.ts';
import { readers } from '../../casework/staff.ts';
import { notFound } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { PageQuery } from '../page-query.ts';
import { sharesAt } from './share-files.ts';

/** The shares of an allocation in the order of their claims, some at a time. */
export const listShares = route(
  {
    id: 'listShares',
    method: 'GET',
    path: '/api/officer/allocations/{allocationId}/shares',
    who: readers,
    summary: { zh: '资金分配表', en: 'The shares of an allocation' },
    params: z.object({ allocationId: z.string() }),
    query: PageQuery,
    answer: z.object({ shares: z.array(Share) }),
  },
  async ({ register, exports }, { params, query }) => {
    const allocation = await register.get('allocation', params.allocationId);
    return allocation
      ? { shares: await sharesAt(exports, allocation, query) }
      : notFound('该资金分配', 'allocation');
  },
);
