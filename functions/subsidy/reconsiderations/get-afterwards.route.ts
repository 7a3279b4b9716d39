import * as z from 'zod';
import { recoverableFen } from '#domain/payment/recovery/check-recovery.ts';
import { Day } from '#domain/shared/day.ts';
import { Fen } from '#domain/shared/money.ts';
import type { Claim } from '#domain/subsidy/claims/claim.ts';
import {
  decisionIn,
  lastDayToLodge,
  Reconsideration,
  reconsiderationId,
} from '#domain/subsidy/claims/reconsideration.ts';
import { seriesOf } from '../../casework/series.ts';
import { isCaseTold } from '../../casework/told-to-owner.ts';
import { momentOf } from '../../casework/writing.ts';
import { Refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { OwnRecovery, ownRecoveries } from '../../payment/recovery/own-recovery.ts';
import type { Ports } from '../../ports.ts';
import { ownClaim } from '../claims/own-claim.ts';
import { decidedOn } from './decided-on.ts';
import { keptFromReconsideration } from './may-lodge.ts';

/** Until when the decision may be put to reconsideration; nothing where it may not. */
const lodgeUntil = async (ports: Ports, claim: Claim, lodged: readonly Reconsideration[]) => {
  const against = decisionIn(claim);
  if (!against) return {};
  const before = lodged.find(({ id }) => id === reconsiderationId(claim, against));
  const on = await decidedOn(ports, claim);
  const kept = keptFromReconsideration({ before, decidedOn: on, today: momentOf(ports).today });
  return kept ? {} : { lodgeUntil: lastDayToLodge(on) };
};

/** What comes after a decision: whether it may be reconsidered and what came of it, and what is asked back. */
export const getAfterwards = route(
  {
    id: 'getAfterwards',
    method: 'GET',
    path: '/api/applicant/subsidy/{subjectId}/claims/{claimId}/afterwards',
    who: 'member',
    summary: { zh: '决定之后：复议与追回', en: 'After a decision: reconsideration and recovery' },
    params: z.object({ subjectId: z.string(), claimId: z.string() }),
    answer: z.object({
      reconsiderations: z.array(Reconsideration.omit({ lodgedBy: true })),
      lodgeUntil: Day.optional(),
      /** What is only proposed does not concern the subject. */
      recoveries: z.array(OwnRecovery),
      /** What was paid and has not come back: so much may be returned. */
      returnableFen: Fen,
    }),
  },
  async (ports, { params }) => {
    const claim = await ownClaim(ports, params);
    if (claim instanceof Refused) return claim;
    const [all, recoveries, shown] = await Promise.all([
      ports.register.ownedBy('reconsideration', claim.subjectId),
      seriesOf(ports, 'recovery', claim.id),
      ownRecoveries(ports),
    ]);
    const reconsiderations = all.filter(({ claimId }) => claimId === claim.id);
    return {
      reconsiderations,
      ...(await lodgeUntil(ports, claim, reconsiderations)),
      recoveries: recoveries.filter(isCaseTold).map(shown),
      returnableFen: recoverableFen(claim),
    };
  },
);
