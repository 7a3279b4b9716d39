import * as z from 'zod';
import type { Actor } from '#domain/casework/role.ts';
import type { Desk } from '#domain/casework/task.ts';
import { momentOf } from '../casework/writing.ts';
import { route } from '../edge/route.ts';
import { desks } from './staff.ts';
import { TaskView, viewTask } from './task-view.ts';

/** The desks of the actor's departments, and for each role the one that every department shares. */
const desksOf = ({ offices }: Actor): Desk[] => [
  ...offices.flatMap(({ role, department }) => (department ? [{ role, department }] : [])),
  ...[...new Set(offices.map(({ role }) => role))].map((role) => ({ role })),
];

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
    const desks = await Promise.all(desksOf(actor).map((desk) => ports.register.openAt(desk)));
    const tasks = desks.flat().toSorted((a, b) => a.dueAt.localeCompare(b.dueAt));
    return { tasks: tasks.map(viewTask(today)) };
  },
);
