import * as z from 'zod';
import { Event } from '#domain/casework/event.ts';
import { Filing } from '#domain/filing/filing.ts';
import { Mode } from '#domain/filing/mode.ts';
import { defectsOf } from '#domain/filing/precheck.ts';
import { Subject } from '#domain/filing/subject.ts';
import { Refusal } from '#domain/shared/refusal.ts';
import { People, peopleIn } from '../casework/people.ts';
import { readers } from '../casework/staff.ts';
import { TaskView, viewTask } from '../casework/task-view.ts';
import { momentOf } from '../casework/writing.ts';
import { notFound } from '../edge/problem.ts';
import { route } from '../edge/route.ts';
import { readFiling } from './read-filing.ts';

/** Everything about a filing on one page, with what the rules say of it now. */
export const getFilingCase = route(
  {
    id: 'getFilingCase',
    method: 'GET',
    path: '/api/officer/filings/{filingId}',
    who: readers,
    summary: { zh: '备案案卷', en: 'The file of a filing' },
    params: z.object({ filingId: z.string() }),
    answer: z.object({
      filing: Filing,
      subject: Subject,
      mode: Mode,
      defects: z.array(Refusal),
      tasks: z.array(TaskView),
      events: z.array(Event),
      people: People,
    }),
  },
  async (ports, { params: { filingId } }) => {
    if (!(await ports.register.get('filing', filingId))) return notFound('该备案', 'filing');
    const { filing, mode, subject } = await readFiling(ports, filingId);
    const ref = { kind: 'filing', id: filingId } as const;
    const [tasks, events] = await Promise.all([ports.register.tasksOf(ref), ports.register.history(ref)]);
    return {
      filing,
      subject,
      mode,
      defects: defectsOf({ mode, subject, form: filing.form }),
      tasks: tasks.map(viewTask(momentOf(ports).today)),
      events: [...events],
      people: await peopleIn(ports, { events, tasks }),
    };
  },
);
