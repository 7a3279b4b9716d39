import * as z from 'zod';
import type { Claim } from '#domain/subsidy/claims/claim.ts';
import { moveClaim } from '#domain/subsidy/claims/claim-lifecycle.ts';
import { Reconsideration } from '#domain/subsidy/claims/reconsideration.ts';
import { changed, happened, type Moment, momentOf } from '../../casework/writing.ts';
import { notFound, Refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { ownClaim } from '../claims/own-claim.ts';
import { takenBack } from './request-withdrawn.ts';

/** A claim that was held for it goes back among those that are shared out. */
const released = (claim: Claim, moment: Moment, person: string) => {
  if (claim.status !== 'in-reconsideration') return { cases: [], events: [] };
  const after = changed(claim, moment, { status: moveClaim(claim.status, 'stand') });
  return { cases: [after], events: [happened('AmountStands', moment, person, after, { before: claim })] };
};

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
    const { cases, events } = released(claim, moment, person);
    await ports.register.commit({
      ...request,
      cases: [...request.cases, ...cases],
      events: [...request.events, ...events],
    });
    return (await ports.register.get('reconsideration', before.id)) ?? before;
  },
);
