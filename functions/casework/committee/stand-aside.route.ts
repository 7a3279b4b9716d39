import * as z from 'zod';
import { Recusal, recusedStep } from '#domain/casework/committee/recusal.ts';
import type { Event } from '#domain/casework/event.ts';
import { asField } from '#domain/shared/checked.ts';
import { checkText } from '#domain/shared/text.ts';
import { notFound } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { HandTaken } from '../../errors.ts';
import type { Hand, Ports } from '../../ports.ts';
import { rememberName } from '../people.ts';
import { notYourDesk, sitsAt } from '../sits-at.ts';
import { desks } from '../staff.ts';
import { momentOf } from '../writing.ts';
import { recusal, recusalsOf } from './stand-aside.ts';

/**
 * Whoever has taken a step of the case before, as one who voted in an earlier sitting, can take no other as it is: for
 * them the record alone says that they stand aside.
 */
const recorded = async ({ register }: Pick<Ports, 'register'>, hand: Hand, event: Event) => {
  try {
    await register.commit({ hands: [hand], events: [event] });
  } catch (error) {
    if (!(error instanceof HandTaken)) throw error;
    await register.commit({ events: [event] });
  }
};

/**
 * Declares a conflict of interest. The person can take no step of the case from then on; the task stays for a colleague
 * of the same office.
 */
export const standAside = route(
  {
    id: 'standAside',
    method: 'POST',
    path: '/api/officer/tasks/{taskId}/recusal',
    who: desks,
    summary: { zh: '声明回避', en: 'Stand aside' },
    params: z.object({ taskId: z.string() }),
    body: z.object({ words: asField(checkText(500)) }),
    answer: Recusal,
  },
  async (ports, { params: { taskId }, body: { words }, actor }) => {
    const task = await ports.register.task(taskId);
    if (!task) return notFound('该任务', 'task');
    if (!sitsAt(actor, task)) return notYourDesk();
    const { person } = actor;
    const before = (await recusalsOf(ports, task, person)).find(({ ground }) => ground === 'conflict');
    if (before) return before;
    const why = { ground: 'conflict', words } as const;
    await rememberName(ports, actor);
    await recorded(
      ports,
      { case: task.case, person, step: recusedStep },
      recusal(task, person, momentOf(ports), why),
    );
    return { step: task.step, ...why };
  },
);
