import * as z from 'zod';
import { Reconsideration } from '#domain/subsidy/claims/reconsideration.ts';
import { momentOf } from '../../casework/writing.ts';
import { notFound, Refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { ownClaim } from '../claims/own-claim.ts';
import { amountStands } from './amount-stands.ts';
import { takenBack } from './request-withdrawn.ts';

/** Takes the request back: the decision stands, and is not reconsidered again. Taken back twice, it is so once. */
export const withdrawReconsideration = route(
  {
    id: 'withdrawReconsideration',
    method: 'POST',
    path: '/api/applicant/subsidy/{subjectId}/claims/{claimId}/reconsiderations/{id}/withdrawal',
    who: 'member',
    summary: { zh: '撤回复议申请', en: 'Withdraw a request for reconsideration' },
    params: z.object({ subjectId: z.string(), claimId: z.string(), id: z.string() }),
    answer: Reconsideration,
  },
  async (ports, { params, actor: { person } }) => {
    const claim = await ownClaim(ports, params);
    if (claim instanceof Refused) return claim;
    const before = await ports.register.get('reconsideration', params.id);
    if (before?.claimId !== claim.id) return notFound('该复议申请', 'reconsideration');
    if (before.status === 'withdrawn') return before;
    const moment = momentOf(ports);
    const request = await takenBack(ports, before, moment, person);
    const { cases, events } = amountStands(claim, moment, person);
    await ports.register.commit({
      ...request,
      cases: [...request.cases, ...cases],
      events: [...request.events, ...events],
    });
    return (await ports.register.get('reconsideration', before.id)) ?? before;
  },
);
