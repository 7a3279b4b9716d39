import * as z from 'zod';
import { route } from '../edge/route.ts';
import { TaskView, viewTask } from './task-view.ts';
import { momentOf } from './writing.ts';

/** What the subject itself is waited for. */
export const listMyTasks = route(
  {
    id: 'listMyTasks',
    method: 'GET',
    path: '/api/applicant/subjects/{subjectId}/tasks',
    who: 'member',
    summary: { zh: '待我办理', en: 'What the enterprise is waited for' },
    params: z.object({ subjectId: z.string() }),
    answer: z.object({ tasks: z.array(TaskView) }),
  },
  async (ports, { params }) => {
    const { today } = momentOf(ports);
    const tasks = await ports.register.openAt({ subjectId: params.subjectId });
    return { tasks: tasks.map(viewTask(today)) };
  },
);
