import * as z from 'zod';
import { moveRecovery } from '#domain/payment/recovery/recovery.ts';
import { changed, happened, momentOf } from '../../casework/writing.ts';
import { notFound, Refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { ownClaim } from '../../subsidy/claims/own-claim.ts';
import { OwnRecovery, ownRecoveries } from './own-recovery.ts';

/** Takes back that money would come, while none has. Taken back twice, it is so once. */
export const withdrawReturn = route(
  {
    id: 'withdrawReturn',
    method: 'POST',
    path: '/api/applicant/subsidy/{subjectId}/claims/{claimId}/returns/{id}/withdrawal',
    who: 'member',
    summary: { zh: '撤回自行退回告知', en: 'Take back that money is returned' },
    params: z.object({ subjectId: z.string(), claimId: z.string(), id: z.string() }),
    answer: OwnRecovery,
  },
  async (ports, { params, actor: { person } }) => {
    const claim = await ownClaim(ports, params);
    if (claim instanceof Refused) return claim;
    const before = await ports.register.get('recovery', params.id);
    if (before?.claimId !== claim.id || !before.announcement) return notFound('该退回告知', 'return');
    const shown = await ownRecoveries(ports);
    if (before.status === 'withdrawn') return shown(before);
    const moment = momentOf(ports);
    const after = changed(before, moment, { status: moveRecovery(before.status, 'withdraw') });
    await ports.register.commit({
      cases: [after],
      events: [happened('ReturnWithdrawn', moment, person, after, { before })],
    });
    return shown(after);
  },
);
