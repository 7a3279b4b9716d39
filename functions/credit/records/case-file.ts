import * as z from 'zod';
import { Event } from '#domain/casework/event.ts';
import type { Appeal } from '#domain/credit/appeal.ts';
import type { BanProposal } from '#domain/credit/ban-proposal.ts';
import type { Repair } from '#domain/credit/repair.ts';
import { SubjectDocument } from '#domain/filing/document.ts';
import { Subject } from '#domain/filing/subject.ts';
import { People, peopleIn } from '../../casework/people.ts';
import { TaskView, viewTask } from '../../casework/task-view.ts';
import { momentOf } from '../../casework/writing.ts';
import type { Ports } from '../../ports.ts';
import { creditOn } from '../effects/credit-on.ts';
import { CreditView, creditView } from './credit-view.ts';

/** What stands in the file of whatever is brought about a record, beside the case itself. */
export const inEveryFile = {
  subject: Subject,
  credit: CreditView,
  tasks: z.array(TaskView),
  events: z.array(Event),
  people: People,
};

export const inFileOfSubject = { ...inEveryFile, documents: z.array(SubjectDocument) };

/** The record that it speaks of and how it went so far; nothing where its subject is not registered. */
export const caseFile = async (
  ports: Ports,
  { kind, id }: Appeal | Repair | BanProposal,
  subjectId: string,
) => {
  const { today } = momentOf(ports);
  const ref = { kind, id };
  const [subject, tasks, events, credit] = await Promise.all([
    ports.register.get('subject', subjectId),
    ports.register.tasksOf(ref),
    ports.register.history(ref),
    creditOn(ports, subjectId, today),
  ]);
  return (
    subject && {
      subject,
      credit: creditView(credit, today),
      tasks: tasks.map(viewTask(today)),
      events: [...events],
      people: await peopleIn(ports, { events, tasks }),
    }
  );
};

/** The same of what a subject brought, with the documents that it named. */
export const fileOfSubject = async (ports: Ports, item: Appeal | Repair) => {
  const [file, documents] = await Promise.all([
    caseFile(ports, item, item.subjectId),
    ports.register.documentsOf(item.subjectId),
  ]);
  return file && { ...file, documents: documents.filter(({ id }) => item.documents.includes(id)) };
};
