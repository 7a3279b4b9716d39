import * as z from 'zod';
import { ClaimStatistics } from '#domain/subsidy/statistics/statistics.ts';
import { readers } from '../../casework/staff.ts';
import { stored } from '../../casework/stored-rows.ts';
import { route } from '../../edge/route.ts';
import { statisticsFolder } from './keys.ts';

/** The claims in figures, as they were counted last. */
export const getClaimStatistics = route(
  {
    id: 'getClaimStatistics',
    method: 'GET',
    path: '/api/officer/claim-statistics',
    who: readers,
    summary: { zh: '申报统计', en: 'Statistics of claims' },
    answer: z.object({ statistics: ClaimStatistics.optional() }),
  },
  async ({ exports }) => {
    const last = (await Array.fromAsync(exports.list(statisticsFolder))).at(-1);
    return last ? { statistics: await stored(exports, last, ClaimStatistics) } : {};
  },
);
