import * as z from 'zod';
import { Recovery } from '#domain/payment/recovery/recovery.ts';
import { route } from '../../edge/route.ts';
import { financeReaders } from '../finance-staff.ts';
import { RecoveryView, recoveryViewer } from './recovery-view.ts';

/** What was asked back, the newest change first. */
export const listRecoveries = route(
  {
    id: 'listRecoveries',
    method: 'GET',
    path: '/api/finance/recoveries',
    who: financeReaders,
    summary: { zh: '追回资金', en: 'Recoveries' },
    query: z.object({ status: Recovery.shape.status.optional(), after: z.string().optional() }),
    answer: z.object({ recoveries: z.array(RecoveryView), next: z.string().optional() }),
  },
  async (ports, { query: { status, after } }) => {
    const { items, next } = await ports.register.list('recovery', status, after);
    const view = await recoveryViewer(
      ports,
      items.map(({ subjectId }) => subjectId),
    );
    return { recoveries: items.map(view), next };
  },
);
