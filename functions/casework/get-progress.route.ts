import * as z from 'zod';
import { CaseKind } from '#domain/casework/case.ts';
import { Event } from '#domain/casework/event.ts';
import { notFound } from '../edge/problem.ts';
import { route } from '../edge/route.ts';
import { TaskView, viewTask } from './task-view.ts';
import { isCaseTold, isToldToOwner, toldToOwner } from './told-to-owner.ts';
import { isOpen, momentOf } from './writing.ts';

const Milestone = Event.pick({ type: true, at: true, from: true, to: true, data: true });

/** How a case stands for its owner: waiting for whom, how many working days are left, and what happened so far. */
export const getProgress = route(
  {
    id: 'getProgress',
    method: 'GET',
    path: '/api/applicant/subjects/{subjectId}/progress/{kind}/{id}',
    who: 'member',
    summary: { zh: '办理进度', en: 'How a case stands' },
    params: z.object({ subjectId: z.string(), kind: CaseKind, id: z.string() }),
    answer: z.object({
      status: z.string(),
      waitingFor: z.array(TaskView.omit({ opinion: true, decidedBy: true, reasons: true })),
      milestones: z.array(Milestone),
    }),
  },
  async (ports, { params: { subjectId, kind, id } }) => {
    const item = await ports.register.get(kind, id);
    if (!item || !('subjectId' in item) || item.subjectId !== subjectId || !isCaseTold(item))
      return notFound('该事项', 'case');
    const { today } = momentOf(ports);
    const [tasks, events] = await Promise.all([
      ports.register.tasksOf({ kind, id }),
      ports.register.history({ kind, id }),
    ]);
    return {
      status: item.status,
      waitingFor: tasks.filter(isOpen).map(viewTask(today)),
      milestones: events.filter(isToldToOwner).map((event) => ({
        type: event.type,
        at: event.at,
        from: event.from,
        to: event.to,
        data: toldToOwner(event),
      })),
    };
  },
);
