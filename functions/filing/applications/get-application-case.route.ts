import * as z from 'zod';
import { Event } from '#domain/casework/event.ts';
import { Application } from '#domain/filing/application.ts';
import { SubjectDocument } from '#domain/filing/document.ts';
import { Filing } from '#domain/filing/filing.ts';
import { Mode } from '#domain/filing/mode.ts';
import { defectsOf } from '#domain/filing/precheck.ts';
import { Subject } from '#domain/filing/subject.ts';
import { touched } from '#domain/filing/touched.ts';
import { Refusal } from '#domain/shared/refusal.ts';
import { People, peopleIn } from '../../casework/people.ts';
import { readers } from '../../casework/staff.ts';
import { TaskView, viewTask } from '../../casework/task-view.ts';
import { momentOf } from '../../casework/writing.ts';
import { notFound } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { readApplication } from './read-application.ts';

/** Everything about an application on one page: what holds, what would change, what the rules say, who has verified what. */
export const getApplicationCase = route(
  {
    id: 'getApplicationCase',
    method: 'GET',
    path: '/api/officer/applications/{id}',
    who: readers,
    summary: { zh: '备案申请案卷', en: 'The file of an application' },
    params: z.object({ id: z.string() }),
    answer: z.object({
      application: Application,
      subject: Subject,
      mode: Mode,
      /** The entry in the register, where there is one. */
      filing: Filing.optional(),
      /** What the application would change in it. */
      touched: z.array(z.string()),
      documents: z.array(SubjectDocument),
      defects: z.array(Refusal),
      tasks: z.array(TaskView),
      events: z.array(Event),
      people: People,
    }),
  },
  async (ports, { params: { id } }) => {
    if (!(await ports.register.get('application', id))) return notFound('该备案申请', 'application');
    const { application, mode, subject, filing } = await readApplication(ports, id);
    const ref = { kind: 'application', id } as const;
    const [tasks, events, documents] = await Promise.all([
      ports.register.tasksOf(ref),
      ports.register.history(ref),
      ports.register.documentsOf(subject.id),
    ]);
    const chosen = [application, filing].flatMap((one) => Object.values(one?.documents ?? {}));
    return {
      application,
      subject,
      mode,
      ...(filing ? { filing } : {}),
      touched: filing ? [...touched(filing, application)] : [],
      documents: documents.filter((document) => chosen.includes(document.id)),
      defects: [
        ...defectsOf({ mode, subject, content: application }),
        ...(application.credit?.concerns ?? []),
      ],
      tasks: tasks.map(viewTask(momentOf(ports).today)),
      events: [...events],
      people: await peopleIn(ports, { events, tasks }),
    };
  },
);
