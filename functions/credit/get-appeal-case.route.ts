import * as z from 'zod';
import { Event } from '#domain/casework/event.ts';
import { Appeal } from '#domain/credit/appeal.ts';
import { SubjectDocument } from '#domain/filing/document.ts';
import { Subject } from '#domain/filing/subject.ts';
import { People, peopleIn } from '../casework/people.ts';
import { readers } from '../casework/staff.ts';
import { TaskView, viewTask } from '../casework/task-view.ts';
import { momentOf } from '../casework/writing.ts';
import { notFound } from '../edge/problem.ts';
import { route } from '../edge/route.ts';
import { creditOn } from './credit-on.ts';
import { CreditPath } from './credit-path.ts';
import { CreditView, creditView } from './credit-view.ts';

/** What a subject says, with its documents, beside the record that it speaks of. */
export const getAppealCase = route(
  {
    id: 'getAppealCase',
    method: 'GET',
    path: '/api/officer/appeals/{id}',
    who: readers,
    summary: { zh: '信用申诉案卷', en: 'The file of an appeal' },
    params: CreditPath,
    answer: z.object({
      appeal: Appeal,
      subject: Subject,
      credit: CreditView,
      documents: z.array(SubjectDocument),
      tasks: z.array(TaskView),
      events: z.array(Event),
      people: People,
    }),
  },
  async (ports, { params: { id } }) => {
    const appeal = await ports.register.get('appeal', id);
    const subject = appeal && (await ports.register.get('subject', appeal.subjectId));
    if (!appeal || !subject) return notFound('该申诉', 'appeal');
    const { today } = momentOf(ports);
    const ref = { kind: 'appeal', id } as const;
    const [tasks, events, documents, credit] = await Promise.all([
      ports.register.tasksOf(ref),
      ports.register.history(ref),
      ports.register.documentsOf(subject.id),
      creditOn(ports, subject.id, today),
    ]);
    return {
      appeal,
      subject,
      credit: creditView(credit, today),
      documents: documents.filter((one) => appeal.documents.includes(one.id)),
      tasks: tasks.map(viewTask(today)),
      events: [...events],
      people: await peopleIn(ports, { events, tasks }),
    };
  },
);
