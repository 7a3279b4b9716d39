import * as z from 'zod';
import { momentOf } from '../casework/writing.ts';
import { route } from '../edge/route.ts';
import { desks } from './staff.ts';
import { TaskView, viewTask } from './task-view.ts';

/** Everything that lies on the actor's desks, the most urgent first. */
export const listTasks = route(
  {
    id: 'listTasks',
    method: 'GET',
    path: '/api/officer/tasks',
    who: desks,
    summary: { zh: '我的待办', en: 'The worklist' },
    answer: z.object({ tasks: z.array(TaskView) }),
  },
  async (ports, { actor }) => {
    const { today } = momentOf(ports);
    const desks = await Promise.all(
      actor.offices.map(({ role, department }) =>
        ports.register.openAt(department ? { role, department } : { role }),
      ),
    );
    const tasks = desks.flat().toSorted((a, b) => a.dueAt.localeCompare(b.dueAt));
    return { tasks: tasks.map(viewTask(today)) };
  },
);
