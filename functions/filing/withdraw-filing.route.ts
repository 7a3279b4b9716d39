import * as z from 'zod';
import { Filing, filingId } from '#domain/filing/filing.ts';
import { moveFiling } from '#domain/filing/lifecycle.ts';
import { cancelled, changed, happened, isOpen, momentOf } from '../casework/writing.ts';
import { notFound } from '../edge/problem.ts';
import { route } from '../edge/route.ts';

/** Withdraws what has not been decided; whoever was asked is asked no longer. */
export const withdrawFiling = route(
  {
    id: 'withdrawFiling',
    method: 'POST',
    path: '/api/applicant/subjects/{subjectId}/filings/{mode}/withdrawal',
    who: 'member',
    summary: { zh: '撤回备案', en: 'Withdraw a filing' },
    params: z.object({ subjectId: z.string(), mode: z.string() }),
    answer: Filing,
  },
  async (ports, { params, actor }) => {
    const id = filingId(params.subjectId, params.mode);
    const filing = await ports.register.get('filing', id);
    if (!filing) return notFound('该备案', 'filing');
    if (filing.status === 'withdrawn') return filing;
    const moment = momentOf(ports);
    const open = (await ports.register.tasksOf({ kind: 'filing', id })).filter(isOpen);
    const after = changed(filing, moment, { status: moveFiling(filing.status, 'withdraw') });
    await ports.register.commit({
      cases: [after],
      closes: open.map((one) => cancelled(one, moment, actor.person)),
      events: [happened('FilingWithdrawn', moment, actor.person, after, { before: filing })],
    });
    return after;
  },
);
