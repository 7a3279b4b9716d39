import * as z from 'zod';
import { Claim } from '#domain/subsidy/claims/claim.ts';
import { moveClaim } from '#domain/subsidy/claims/claim-lifecycle.ts';
import { keptFromWithdrawal } from '#domain/subsidy/claims/withdrawal.ts';
import { cancelled, changed, happened, isOpen, momentOf } from '../../casework/writing.ts';
import { Refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { beneathOthers } from '../projects/under-project.ts';
import { requestWithdrawn } from '../reconsiderations/request-withdrawn.ts';
import { asOwner, ownClaim } from './own-claim.ts';
import { recountedGrants } from './recount.ts';

/** Withdraws a claim whose money is not reserved yet; whoever was asked is asked no longer, its numbers are free. */
export const withdrawClaim = route(
  {
    id: 'withdrawClaim',
    method: 'POST',
    path: '/api/applicant/subsidy/{subjectId}/claims/{claimId}/withdrawal',
    who: 'member',
    summary: { zh: '撤回申报', en: 'Withdraw a claim' },
    params: z.object({ subjectId: z.string(), claimId: z.string() }),
    answer: Claim,
  },
  async (ports, { params, actor }) => {
    const claim = await ownClaim(ports, params);
    if (claim instanceof Refused) return claim;
    if (claim.status === 'withdrawn') return asOwner(claim);
    const beneath = await beneathOthers(ports, claim);
    const late = [...keptFromWithdrawal(claim.status), ...beneath.defects];
    if (late.length > 0) return new Refused(409, late);
    const moment = momentOf(ports);
    const open = (await ports.register.tasksOf({ kind: 'claim', id: claim.id })).filter(isOpen);
    const after = changed(claim, moment, { status: moveClaim(claim.status, 'withdraw') });
    const request = await requestWithdrawn(ports, claim, moment, actor.person);
    await ports.register.commit({
      cases: [after, ...request.cases],
      unmoved: beneath.standsOn,
      grants: await recountedGrants(ports, [{ claim, after }]),
      closes: [...open.map((one) => cancelled(one, moment, actor.person)), ...request.closes],
      events: [happened('ClaimWithdrawn', moment, actor.person, after, { before: claim }), ...request.events],
    });
    return asOwner(after);
  },
);
