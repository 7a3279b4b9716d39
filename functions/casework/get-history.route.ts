import * as z from 'zod';
import { CaseKind } from '#domain/casework/case.ts';
import { Event } from '#domain/casework/event.ts';
import { Task, withoutSignOffs } from '#domain/casework/task.ts';
import { route } from '../edge/route.ts';
import { People, peopleIn } from './people.ts';
import { readers } from './staff.ts';

/** Everything that ever happened to a case, and every task that the zone asked about it. */
export const getHistory = route(
  {
    id: 'getHistory',
    method: 'GET',
    path: '/api/officer/history/{kind}/{id}',
    who: readers,
    summary: { zh: '事项全程记录', en: 'The history of a case' },
    params: z.object({ kind: CaseKind, id: z.string() }),
    answer: z.object({ events: z.array(Event), tasks: z.array(Task), people: People }),
  },
  async (ports, { params }) => {
    const [events, asked] = await Promise.all([
      ports.register.history(params),
      ports.register.tasksOf(params),
    ]);
    const tasks = withoutSignOffs(asked);
    return { events: [...events], tasks, people: await peopleIn(ports, { events, tasks }) };
  },
);
