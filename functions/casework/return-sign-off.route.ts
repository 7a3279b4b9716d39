import * as z from 'zod';
import { isSignOff, type Task } from '#domain/casework/task.ts';
import { asField } from '#domain/shared/checked.ts';
import { checkText } from '#domain/shared/text.ts';
import { notFound } from '../edge/problem.ts';
import { route } from '../edge/route.ts';
import { SignOffView, viewSignOff } from './sign-off-view.ts';
import { answered, momentOf } from './writing.ts';

/** The administrator sends back what a clerk presented, with a note that the clerk reads. Twice is once. */
export const returnSignOff = route(
  {
    id: 'returnSignOff',
    method: 'POST',
    path: '/api/applicant/subjects/{subjectId}/sign-offs/return',
    who: 'administrator',
    summary: { zh: '管理员退回', en: 'Return what a clerk presented' },
    params: z.object({ subjectId: z.string() }),
    body: z.object({ taskId: z.string(), note: asField(checkText(500)) }),
    answer: SignOffView,
  },
  async (ports, { params: { subjectId }, body: { taskId, note }, actor }) => {
    const task = await ports.register.task(taskId);
    if (!task || task.subjectId !== subjectId || !isSignOff(task)) return notFound('该审定事项', 'question');
    if (task.decision === 'return') return viewSignOff(task);
    const moment = momentOf(ports);
    const returned: Task = { ...answered(task, 'return', actor.person, moment), opinion: note };
    await ports.register.commit({
      closes: [returned],
      events: [
        {
          case: task.case,
          type: 'SignOffReturned',
          at: moment.now,
          by: actor.person,
          data: { round: task.round },
        },
      ],
    });
    return viewSignOff(returned);
  },
);
