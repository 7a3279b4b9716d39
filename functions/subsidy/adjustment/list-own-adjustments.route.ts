import * as z from 'zod';
import { SignedAdjustment } from '#domain/subsidy/adjustment/adjusted-lines.ts';
import { isReviewTold } from '#domain/subsidy/claims/claim.ts';
import { Refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { ownClaim } from '../claims/own-claim.ts';
import { standingAdjustments } from './stored-sheets.ts';

const OwnAdjustment = SignedAdjustment.omit({ by: true });

/** Which lines of its claim were set lower, from what to what, by whom and why. */
export const listOwnAdjustments = route(
  {
    id: 'listOwnAdjustments',
    method: 'GET',
    path: '/api/applicant/subsidy/{subjectId}/claims/{claimId}/adjustments',
    who: 'member',
    summary: { zh: '申报明细的核减', en: 'The lines that were set lower' },
    params: z.object({ subjectId: z.string(), claimId: z.string() }),
    query: z.object({
      from: z.coerce.number().int().nonnegative().default(0),
      limit: z.coerce.number().int().min(1).max(1000).default(200),
    }),
    answer: z.object({ adjustments: z.array(OwnAdjustment), more: z.boolean() }),
  },
  async (ports, { params, query: { from, limit } }) => {
    const claim = await ownClaim(ports, params);
    if (claim instanceof Refused) return claim;
    if (!isReviewTold(claim)) return { adjustments: [], more: false };
    const all = [...(await standingAdjustments(ports.exports, claim)).values()].toSorted(
      (a, b) => a.evidenceId.localeCompare(b.evidenceId) || a.line - b.line,
    );
    return { adjustments: all.slice(from, from + limit), more: all.length > from + limit };
  },
);
