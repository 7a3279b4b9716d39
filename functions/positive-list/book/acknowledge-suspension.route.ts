import * as z from 'zod';
import { TaskView, viewTask } from '../../casework/task-view.ts';
import { answered, momentOf } from '../../casework/writing.ts';
import { notFound } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';

/** The subject says that it has heard of its goods that are suspended or looked at; twice is once. */
export const acknowledgeSuspension = route(
  {
    id: 'acknowledgeSuspension',
    method: 'POST',
    path: '/api/applicant/goods/{subjectId}/rescreenings/{id}/receipt',
    who: 'member',
    summary: { zh: '知悉商品暂停或核对', en: 'Acknowledge that goods are suspended or looked at' },
    params: z.object({ subjectId: z.string(), id: z.string() }),
    answer: TaskView,
  },
  async (ports, { params: { subjectId, id }, actor }) => {
    const tasks = await ports.register.tasksOf({ kind: 'rescreening', id });
    const task = tasks.find((one) => one.subjectId === subjectId);
    if (!task) return notFound('该暂停与核对通知', 'notice of goods suspended or looked at');
    const moment = momentOf(ports);
    if (task.status !== 'open') return viewTask(moment.today)(task);
    const after = answered(task, 'received', actor.person, moment);
    await ports.register.commit({
      closes: [after],
      events: [
        {
          case: task.case,
          type: 'SuspensionReceived',
          at: moment.now,
          by: actor.person,
          data: { step: task.step },
        },
      ],
    });
    return viewTask(moment.today)(after);
  },
);
