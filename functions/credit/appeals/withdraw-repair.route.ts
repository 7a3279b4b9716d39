import * as z from 'zod';
import { moveRepair, Repair } from '#domain/credit/repair.ts';
import { cancelled, changed, happened, isOpen, momentOf } from '../../casework/writing.ts';
import { notFound } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';

/** Takes it back; whoever was asked is asked no longer. Taken back twice, it is so once. */
export const withdrawRepair = route(
  {
    id: 'withdrawRepair',
    method: 'POST',
    path: '/api/applicant/subjects/{subjectId}/credit/repairs/{id}/withdrawal',
    who: 'member',
    summary: { zh: '撤回信用修复申请', en: 'Withdraw an application for repair' },
    params: z.object({ subjectId: z.string(), id: z.string() }),
    answer: Repair,
  },
  async (ports, { params: { subjectId, id }, actor: { person } }) => {
    const before = await ports.register.get('repair', id);
    if (before?.subjectId !== subjectId) return notFound('该修复申请', 'application for repair');
    if (before.status === 'withdrawn') return before;
    const moment = momentOf(ports);
    const open = (await ports.register.tasksOf({ kind: 'repair', id })).filter(isOpen);
    const after = changed(before, moment, { status: moveRepair(before.status, 'withdraw') });
    await ports.register.commit({
      cases: [after],
      closes: open.map((task) => cancelled(task, moment, person)),
      events: [happened('RepairWithdrawn', moment, person, after, { before })],
    });
    return after;
  },
);
