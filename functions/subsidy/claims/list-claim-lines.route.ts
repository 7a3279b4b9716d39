import * as z from 'zod';
import { readers } from '../../casework/staff.ts';
import { route } from '../../edge/route.ts';
import { LinePage, LineQuery, linePage } from './line-page.ts';
import { screenedLinesKey } from './lines.ts';

/** The lines of a claim after the screening, for whoever reviews it. */
export const listClaimLines = route(
  {
    id: 'listClaimLines',
    method: 'GET',
    path: '/api/officer/claims/{claimId}/lines',
    who: readers,
    summary: { zh: '申报明细逐行结果', en: 'The lines of a claim' },
    params: z.object({ claimId: z.string() }),
    query: LineQuery,
    answer: LinePage,
  },
  ({ exports }, { params, query }) => linePage(exports, screenedLinesKey(params.claimId), query),
);
