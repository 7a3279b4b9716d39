import * as z from 'zod';
import { seesCase } from '../../casework/sees-case.ts';
import { caseReaders } from '../../casework/staff.ts';
import { notFound } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { standingAdjustments } from '../adjustment/stored-sheets.ts';
import { LinePage, LineQuery, linePage } from './line-page.ts';
import { screenedLinesKey } from './lines.ts';

/** The lines of a claim after the screening, for whoever reviews it. */
export const listClaimLines = route(
  {
    id: 'listClaimLines',
    method: 'GET',
    path: '/api/officer/claims/{claimId}/lines',
    who: caseReaders,
    summary: { zh: '申报明细逐行结果', en: 'The lines of a claim' },
    params: z.object({ claimId: z.string() }),
    query: LineQuery,
    answer: LinePage,
  },
  async ({ register, exports }, { params: { claimId }, query, actor }) => {
    const claim = await register.get('claim', claimId);
    const tasks = await register.tasksOf({ kind: 'claim', id: claimId });
    if (!claim || !seesCase(actor, tasks)) return notFound('该申报', 'claim');
    const adjustments = await standingAdjustments(exports, claim);
    return linePage(exports, { key: screenedLinesKey(claimId), adjustments }, query);
  },
);
