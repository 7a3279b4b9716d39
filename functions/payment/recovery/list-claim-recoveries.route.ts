import * as z from 'zod';
import { recoverableFen } from '#domain/payment/recovery/check-recovery.ts';
import { Fen } from '#domain/shared/money.ts';
import { seriesOf } from '../../casework/series.ts';
import { readers } from '../../casework/staff.ts';
import { notFound } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { RecoveryView, recoveryViewer } from './recovery-view.ts';

/** What was asked back of one claim, and how much still could be. */
export const listClaimRecoveries = route(
  {
    id: 'listClaimRecoveries',
    method: 'GET',
    path: '/api/officer/claims/{claimId}/recoveries',
    who: readers,
    summary: { zh: '该申报的追回', en: 'The recoveries of a claim' },
    params: z.object({ claimId: z.string() }),
    answer: z.object({ recoveries: z.array(RecoveryView), recoverableFen: Fen }),
  },
  async (ports, { params: { claimId } }) => {
    const claim = await ports.register.get('claim', claimId);
    if (!claim) return notFound('该申报', 'claim');
    const [recoveries, view] = await Promise.all([
      seriesOf(ports, 'recovery', claimId),
      recoveryViewer(ports, [claim.subjectId]),
    ]);
    return { recoveries: recoveries.map(view), recoverableFen: recoverableFen(claim) };
  },
);
