import * as z from 'zod';
import { Event } from '#domain/casework/event.ts';
import { RiskTerms } from '#domain/risk/risk-terms.ts';
import { TermsProposal } from '#domain/risk/terms-proposal.ts';
import { People, peopleIn } from '../casework/people.ts';
import { readers } from '../casework/staff.ts';
import { TaskView, viewTask } from '../casework/task-view.ts';
import { momentOf } from '../casework/writing.ts';
import { notFound } from '../edge/problem.ts';
import { route } from '../edge/route.ts';
import { riskTermsOn } from './terms.ts';

/** Proposed weights beside those in force. */
export const getTermsProposal = route(
  {
    id: 'getRiskTermsProposal',
    method: 'GET',
    path: '/api/officer/risk/proposals/{id}',
    who: readers,
    summary: { zh: '风险权重提议案卷', en: 'The file of proposed weights' },
    params: z.object({ id: z.string() }),
    answer: z.object({
      proposal: TermsProposal,
      inForce: RiskTerms.optional(),
      tasks: z.array(TaskView),
      events: z.array(Event),
      people: People,
    }),
  },
  async (ports, { params: { id } }) => {
    const proposal = await ports.register.get('terms-proposal', id);
    if (!proposal) return notFound('该提议', 'proposal');
    const { today } = momentOf(ports);
    const ref = { kind: 'terms-proposal', id } as const;
    const [tasks, events, inForce] = await Promise.all([
      ports.register.tasksOf(ref),
      ports.register.history(ref),
      riskTermsOn(ports, today),
    ]);
    return {
      proposal,
      ...(inForce ? { inForce } : {}),
      tasks: tasks.map(viewTask(today)),
      events: [...events],
      people: await peopleIn(ports, { events, tasks }),
    };
  },
);
