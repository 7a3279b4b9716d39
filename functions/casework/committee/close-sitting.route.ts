import * as z from 'zod';
import type { CommitteeTerms } from '#domain/casework/committee/committee.ts';
import { choiceWords } from '#domain/casework/committee/minutes.ts';
import { choices, type Tally, tallyOf, votesOf } from '#domain/casework/committee/tally.ts';
import type { Actor } from '#domain/casework/role.ts';
import type { Task } from '#domain/casework/task.ts';
import { asField } from '#domain/shared/checked.ts';
import { checkText } from '#domain/shared/text.ts';
import { notFound, refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import type { Change } from '../../ports.ts';
import { rememberName } from '../people.ts';
import { notYourDesk, sitsAt } from '../sits-at.ts';
import { TaskView, viewTask } from '../task-view.ts';
import { answered, cancelled, isOpen, type Moment, momentOf } from '../writing.ts';
import { stoodAside } from './stand-aside.ts';

const Body = z.object({
  /** What the secretary has before them; where a vote has come since, the sitting is not closed. */
  outcome: z.enum(choices),
  minutes: z.string().trim().min(10).max(20_000),
  /** Where nothing is decided: what the next sitting needs. */
  missing: asField(checkText(1000)).optional(),
});
type Body = z.output<typeof Body>;

const noSitting = () =>
  refused(409, {
    code: 'NO-SITTING',
    reason: { zh: '该任务不是会议纪要。', en: 'This task is not the minutes of a sitting.' },
    next: { zh: '请从“我的待办”打开会议。', en: 'Open the sitting from your worklist.' },
  });

const moved = (stated: Body['outcome'], { outcome, counts, present }: Tally) =>
  refused(409, {
    code: 'TALLY-MOVED',
    at: 'outcome',
    found: choiceWords[stated].zh,
    expected: {
      zh: `${choiceWords[outcome].zh}（表决 ${present} 席，同意 ${counts.approve}，不予通过 ${counts.refuse}）`,
      en: `${choiceWords[outcome].en} (${present} voted; approve ${counts.approve}, refuse ${counts.refuse})`,
    },
    reason: {
      zh: '会议结论与表决结果不一致；可能又有委员表决。',
      en: 'The outcome is not what the votes come to; somebody may have voted since.',
    },
    next: { zh: '请刷新后按最新表决结果结束会议。', en: 'Reload, and close it by the votes as they are.' },
  });

const missingNeeded = () =>
  refused(422, {
    code: 'MISSING-NEEDED',
    at: 'missing',
    reason: {
      zh: '未作出决定的会议须写明还缺少什么，以便下次会议。',
      en: 'A sitting that decides nothing says what the next one needs.',
    },
    next: { zh: '请写明还缺少什么。', en: 'Say what is missing.' },
  });

type Closing = {
  readonly task: Task;
  readonly votes: readonly Task[];
  readonly tally: Tally;
  readonly body: Body;
  readonly actor: Actor;
  readonly moment: Moment;
};

/** Whoever has not voted is asked no longer: a vote that comes in this instant stops the closing, or is stopped by it. */
const closed = ({ task, votes, tally, body, actor, moment }: Closing): Change & { closes: Task[] } => {
  const after: Task = {
    ...answered(task, tally.outcome, actor.person, moment),
    opinion: body.minutes,
    ...(tally.outcome === 'cannot-decide' && body.missing ? { missing: body.missing } : {}),
  };
  return {
    closes: [after, ...votes.filter(isOpen).map((vote) => cancelled(vote, moment, actor.person))],
    hands: [{ case: task.case, person: actor.person, step: task.step }],
    ...(task.subjectId ? { outsider: { person: actor.person, subjectId: task.subjectId } } : {}),
    events: [
      {
        case: task.case,
        type: 'SittingClosed',
        at: moment.now,
        by: actor.person,
        data: { sitting: task.sitting, round: task.round, ...tally, missing: after.missing },
      },
    ],
  };
};

const objectionTo = (task: Task, tally: Tally, body: Body) => {
  if (isOpen(task) && tally.outcome !== body.outcome) return moved(body.outcome, tally);
  return tally.outcome === 'cannot-decide' && !body.missing ? missingNeeded() : undefined;
};

type SittingTask = Task & { readonly committee: CommitteeTerms };
const isSitting = (task: Task): task is SittingTask => task.committee !== undefined;

/** Closes a sitting with its minutes. What it decided is what its votes come to, and nobody’s to choose. */
export const closeSitting = route(
  {
    id: 'closeSitting',
    method: 'POST',
    path: '/api/officer/tasks/{taskId}/minutes',
    who: ['conference-secretary'],
    summary: { zh: '写明会议纪要并结束会议', en: 'Write the minutes and close the sitting' },
    params: z.object({ taskId: z.string() }),
    body: Body,
    answer: TaskView,
  },
  async (ports, { params: { taskId }, body, actor }) => {
    const task = await ports.register.task(taskId);
    if (!task) return notFound('该任务', 'task');
    if (!isSitting(task)) return noSitting();
    if (!sitsAt(actor, task)) return notYourDesk();
    const recused = await stoodAside(ports, task, actor);
    if (recused) return recused;
    const moment = momentOf(ports);
    const votes = votesOf(await ports.register.tasksOf(task.case), task);
    const tally = tallyOf(task.committee, votes);
    const objection = objectionTo(task, tally, body);
    if (objection) return objection;
    await rememberName(ports, actor);
    const change = closed({ task, votes, tally, body, actor, moment });
    await ports.register.commit(change);
    return viewTask(moment.today)(change.closes[0] ?? task);
  },
);
