import * as z from 'zod';
import { Event } from '#domain/casework/event.ts';
import { Repair } from '#domain/credit/repair.ts';
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
export const getRepairCase = route(
  {
    id: 'getRepairCase',
    method: 'GET',
    path: '/api/officer/repairs/{id}',
    who: readers,
    summary: { zh: '信用修复案卷', en: 'The file of an application for repair' },
    params: CreditPath,
    answer: z.object({
      repair: Repair,
      subject: Subject,
      credit: CreditView,
      documents: z.array(SubjectDocument),
      tasks: z.array(TaskView),
      events: z.array(Event),
      people: People,
    }),
  },
  async (ports, { params: { id } }) => {
    const repair = await ports.register.get('repair', id);
    const subject = repair && (await ports.register.get('subject', repair.subjectId));
    if (!repair || !subject) return notFound('该修复申请', 'application for repair');
    const { today } = momentOf(ports);
    const ref = { kind: 'repair', id } as const;
    const [tasks, events, documents, credit] = await Promise.all([
      ports.register.tasksOf(ref),
      ports.register.history(ref),
      ports.register.documentsOf(subject.id),
      creditOn(ports, subject.id, today),
    ]);
    return {
      repair,
      subject,
      credit: creditView(credit, today),
      documents: documents.filter((one) => repair.documents.includes(one.id)),
      tasks: tasks.map(viewTask(today)),
      events: [...events],
      people: await peopleIn(ports, { events, tasks }),
    };
  },
);
