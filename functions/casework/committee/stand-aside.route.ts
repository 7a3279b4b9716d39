import * as z from 'zod';
import { Recusal, recusedStep } from '#domain/casework/committee/recusal.ts';
import { asField } from '#domain/shared/checked.ts';
import { checkText } from '#domain/shared/text.ts';
import { notFound } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { rememberName } from '../people.ts';
import { notYourDesk, sitsAt } from '../sits-at.ts';
import { desks } from '../staff.ts';
import { momentOf } from '../writing.ts';
import { recusal, recusalOf } from './stand-aside.ts';

/**
 * Declares a conflict of interest. The person holds no step of the case from then on but this one, so that no other can be
 * taken; the task stays for a colleague of the same office.
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
    const before = await recusalOf(ports, task, actor.person);
    if (before) return before;
    const declared: Recusal = { step: task.step, ground: 'conflict', words };
    await rememberName(ports, actor);
    await ports.register.commit({
      hands: [{ case: task.case, person: actor.person, step: recusedStep }],
      events: [recusal(task, actor.person, momentOf(ports), { ground: 'conflict', words })],
    });
    return declared;
  },
);
