import * as z from 'zod';
import { Event } from '#domain/casework/event.ts';
import { Rescreening } from '#domain/positive-list/book/rescreening.ts';
import { People, peopleIn } from '../../casework/people.ts';
import { readers } from '../../casework/staff.ts';
import { TaskView, viewTask } from '../../casework/task-view.ts';
import { momentOf } from '../../casework/writing.ts';
import { notFound } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';

/** A re-screening: why, what was suspended, what the departments say, and where the whole list of it is. */
export const getRescreening = route(
  {
    id: 'getRescreening',
    method: 'GET',
    path: '/api/officer/goods/rescreenings/{id}',
    who: readers,
    summary: { zh: '重新比对案卷', en: 'The file of a re-screening' },
    params: z.object({ id: z.string() }),
    answer: z.object({
      rescreening: Rescreening,
      tasks: z.array(TaskView),
      events: z.array(Event),
      people: People,
      report: z.object({ url: z.string(), fileName: z.string() }).optional(),
    }),
  },
  async (ports, { params: { id } }) => {
    const rescreening = await ports.register.get('rescreening', id);
    if (!rescreening) return notFound('该重新比对', 're-screening');
    const ref = { kind: 'rescreening', id } as const;
    const [tasks, events] = await Promise.all([ports.register.tasksOf(ref), ports.register.history(ref)]);
    const fileName = `重新比对-${id}.csv`;
    const { reportKey: key } = rescreening;
    return {
      rescreening,
      tasks: tasks.filter(({ desk }) => 'role' in desk).map(viewTask(momentOf(ports).today)),
      events: [...events],
      people: await peopleIn(ports, { events, tasks }),
      ...(key ? { report: { url: await ports.exports.downloadUrl({ key, fileName }), fileName } } : {}),
    };
  },
);
