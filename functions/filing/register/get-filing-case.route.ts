import * as z from 'zod';
import { Event } from '#domain/casework/event.ts';
import { Application } from '#domain/filing/application.ts';
import { SubjectDocument } from '#domain/filing/document.ts';
import { Filing } from '#domain/filing/filing.ts';
import { Mode } from '#domain/filing/mode.ts';
import { Subject } from '#domain/filing/subject.ts';
import { People, peopleIn } from '../../casework/people.ts';
import { readers } from '../../casework/staff.ts';
import { TaskView, viewTask } from '../../casework/task-view.ts';
import { momentOf } from '../../casework/writing.ts';
import { notFound } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { readFiling } from './read-filing.ts';

/** An entry of the register, with the applications that made it what it is. */
export const getFilingCase = route(
  {
    id: 'getFilingCase',
    method: 'GET',
    path: '/api/officer/filings/{filingId}',
    who: readers,
    summary: { zh: '备案档案', en: 'A filing, and what led to it' },
    params: z.object({ filingId: z.string() }),
    answer: z.object({
      filing: Filing,
      subject: Subject,
      mode: Mode,
      documents: z.array(SubjectDocument),
      applications: z.array(Application),
      tasks: z.array(TaskView),
      events: z.array(Event),
      people: People,
    }),
  },
  async (ports, { params: { filingId } }) => {
    if (!(await ports.register.get('filing', filingId))) return notFound('该备案', 'filing');
    const { filing, mode, subject } = await readFiling(ports, filingId);
    const ref = { kind: 'filing', id: filingId } as const;
    const [tasks, events, applications, documents] = await Promise.all([
      ports.register.tasksOf(ref),
      ports.register.history(ref),
      ports.register.ownedBy('application', subject.id),
      ports.register.documentsOf(subject.id),
    ]);
    const chosen = Object.values(filing.documents);
    return {
      filing,
      subject,
      mode,
      documents: documents.filter(({ id }) => chosen.includes(id)),
      applications: applications.filter((one) => one.mode === filing.mode),
      tasks: tasks.map(viewTask(momentOf(ports).today)),
      events: [...events],
      people: await peopleIn(ports, { events, tasks }),
    };
  },
);
