import { Refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { LinePage, LineQuery, linePage } from '../claims/line-page.ts';
import { readLinesKey } from '../claims/lines.ts';
import { ownClaim } from '../claims/own-claim.ts';
import { EvidencePath } from './evidence-path.ts';

/** What was read out of a waybill file, line by line: what would be accepted, and why the rest is not. */
export const listEvidenceLines = route(
  {
    id: 'listEvidenceLines',
    method: 'GET',
    path: '/api/applicant/subsidy/{subjectId}/claims/{claimId}/evidence/{evidenceId}/lines',
    who: 'member',
    summary: { zh: '明细逐行结果', en: 'A list line by line' },
    params: EvidencePath,
    query: LineQuery,
    answer: LinePage,
  },
  async (ports, { params, query }) => {
    const claim = await ownClaim(ports, params);
    if (claim instanceof Refused) return claim;
    return linePage(ports.exports, { key: readLinesKey(claim.id, params.evidenceId) }, query);
  },
);
