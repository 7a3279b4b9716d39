import * as z from 'zod';
import { Event } from '#domain/casework/event.ts';
import { BanProposal } from '#domain/credit/ban-proposal.ts';
import { banKindOf } from '#domain/credit/credit-terms.ts';
import { Subject } from '#domain/filing/subject.ts';
import { Bilingual } from '#domain/shared/bilingual.ts';
import { People, peopleIn } from '../casework/people.ts';
import { readers } from '../casework/staff.ts';
import { TaskView, viewTask } from '../casework/task-view.ts';
import { momentOf } from '../casework/writing.ts';
import { notFound } from '../edge/problem.ts';
import { route } from '../edge/route.ts';
import { creditOn } from './credit-on.ts';
import { CreditPath } from './credit-path.ts';
import { CreditView, creditView } from './credit-view.ts';

/** A proposed ban, and the record in which it would stand. */
export const getBanProposal = route(
  {
    id: 'getBanProposal',
    method: 'GET',
    path: '/api/officer/ban-proposals/{id}',
    who: readers,
    summary: { zh: '限制提议案卷', en: 'The file of a proposed ban' },
    params: CreditPath,
    answer: z.object({
      proposal: BanProposal,
      /** What its kind is called. */
      title: Bilingual,
      subject: Subject,
      credit: CreditView,
      tasks: z.array(TaskView),
      events: z.array(Event),
      people: People,
    }),
  },
  async (ports, { params: { id } }) => {
    const proposal = await ports.register.get('ban-proposal', id);
    const subject = proposal && (await ports.register.get('subject', proposal.against));
    if (!proposal || !subject) return notFound('该限制提议', 'proposed ban');
    const { today } = momentOf(ports);
    const ref = { kind: 'ban-proposal', id } as const;
    const [tasks, events, credit] = await Promise.all([
      ports.register.tasksOf(ref),
      ports.register.history(ref),
      creditOn(ports, subject.id, today),
    ]);
    const { kind } = proposal.ban;
    const title = credit.terms && banKindOf(credit.terms, kind)?.title;
    return {
      proposal,
      title: title ?? { zh: kind, en: kind },
      subject,
      credit: creditView(credit, today),
      tasks: tasks.map(viewTask(today)),
      events: [...events],
      people: await peopleIn(ports, { events, tasks }),
    };
  },
);
