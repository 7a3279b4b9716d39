import * as z from 'zod';
import { Appeal, moveAppeal } from '#domain/credit/appeal.ts';
import { cancelled, changed, happened, isOpen, momentOf } from '../../casework/writing.ts';
import { notFound } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';

/** Takes it back; whoever was asked is asked no longer. Taken back twice, it is so once. */
export const withdrawAppeal = route(
  {
    id: 'withdrawAppeal',
    method: 'POST',
    path: '/api/applicant/subjects/{subjectId}/credit/appeals/{id}/withdrawal',
    who: 'member',
    summary: { zh: '撤回信用申诉', en: 'Withdraw an appeal' },
    params: z.object({ subjectId: z.string(), id: z.string() }),
    answer: Appeal,
  },
  async (ports, { params: { subjectId, id }, actor: { person } }) => {
    const before = await ports.register.get('appeal', id);
    if (before?.subjectId !== subjectId) return notFound('该申诉', 'appeal');
    if (before.status === 'withdrawn') return before;
    const moment = momentOf(ports);
    const open = (await ports.register.tasksOf({ kind: 'appeal', id })).filter(isOpen);
    const after = changed(before, moment, { status: moveAppeal(before.status, 'withdraw') });
    await ports.register.commit({
      cases: [after],
      closes: open.map((task) => cancelled(task, moment, person)),
      events: [happened('AppealWithdrawn', moment, person, after, { before })],
    });
    return after;
  },
);
