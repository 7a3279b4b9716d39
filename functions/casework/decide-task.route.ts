import * as z from 'zod';
import type { Event } from '#domain/casework/event.ts';
import { Papers } from '#domain/casework/papers.ts';
import { checkReasonCode } from '#domain/casework/reasons.ts';
import type { Actor } from '#domain/casework/role.ts';
import { Decision, Exception, Reason, type Task } from '#domain/casework/task.ts';
import { asField } from '#domain/shared/checked.ts';
import type { Refusal } from '#domain/shared/refusal.ts';
import { notFound, type Refused, refused } from '../edge/problem.ts';
import { route } from '../edge/route.ts';
import { standsAside } from './committee/stand-aside.ts';
import { papersObjected } from './papers-amiss.ts';
import { rememberName } from './people.ts';
import { notYourDesk, sitsAt } from './sits-at.ts';
import { desks } from './staff.ts';
import { TaskView, viewTask } from './task-view.ts';
import { answered, type Moment, momentOf } from './writing.ts';

const Reasons = z
  .array(Reason.extend({ code: asField(checkReasonCode) }))
  .max(20)
  .default([]);

const Body = z.object({
  decision: Decision,
  reasons: Reasons,
  /** Another answer for some of the groups that the task names. */
  exceptions: z
    .array(Exception.extend({ reasons: Reasons }))
    .max(50)
    .default([]),
  opinion: z.string().max(2000).optional(),
  missing: z.string().trim().max(1000).optional(),
  papers: Papers.default({}),
});
type Body = z.output<typeof Body>;

/** A task's id as it is, however the address wrote it; what cannot be read is no task's. */
const plain = (written: string) => {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
};

/** One answer of the body: the whole, or an exception from it. */
type Said = Pick<Body, 'decision' | 'reasons'> & { readonly at: string };

const notOffered = ({ choices }: Task, { decision, at }: Said): Refusal => ({
  code: 'DECISION-NOT-OFFERED',
  at: `${at}decision`,
  found: decision,
  expected: { zh: choices.join('、'), en: choices.join(', ') },
  reason: { zh: '该任务不能作出此决定。', en: 'This task does not offer that decision.' },
  next: { zh: '请从可选的决定中选择。', en: 'Choose one that the task offers.' },
});

const reasonNeeded = ({ at }: Said): Refusal => ({
  code: 'REASON-NEEDED',
  at: `${at}reasons`,
  reason: { zh: '退回或不予通过必须选择理由。', en: 'A return or a refusal needs a reason.' },
  next: { zh: '请从理由清单中至少选择一项。', en: 'Choose at least one from the list.' },
});

const noSuchGroup = ({ groups = [] }: Task, group: string, index: number): Refusal => ({
  code: 'GROUP-UNKNOWN',
  at: `exceptions.${index}.group`,
  found: group,
  expected: { zh: groups.join('、') || '无', en: groups.join(', ') || 'none' },
  reason: {
    zh: '该任务没有此分组，或同一分组答复了两次。',
    en: 'The task has no such group, or it is answered twice.',
  },
  next: { zh: '请从任务所列分组中选择，每组一次。', en: 'Choose from the groups of the task, each once.' },
});

const noteNeeded = (): Refusal => ({
  code: 'NOTE-NEEDED',
  at: 'opinion',
  reason: {
    zh: '此决定须附说明。',
    en: 'This decision needs a note.',
  },
  next: {
    zh: '请在说明中写明理由；有不同意见的，逐一回应。',
    en: 'Say why in the note, and answer what was said against it.',
  },
});

const missingNeeded = (): Refusal => ({
  code: 'MISSING-NEEDED',
  at: 'missing',
  reason: {
    zh: '选择“不能决定”时，须写明还缺少什么。',
    en: 'Whoever cannot decide says what is missing.',
  },
  next: { zh: '请写明作出决定还需要的材料或事实。', en: 'Name the facts or papers that are needed.' },
});

const lacksMissing = ({ decision, missing }: Body) => decision === 'cannot-decide' && !missing;

const lacksNote = ({ noteFor = [] }: Task, { decision, opinion = '' }: Body) =>
  noteFor.includes(decision) && opinion.trim() === '';

const needReasons: readonly Decision[] = ['return', 'refuse', 'uphold'];

const defectsOf = (task: Task, said: Said): Refusal[] => {
  if (!task.choices.includes(said.decision)) return [notOffered(task, said)];
  return needReasons.includes(said.decision) && said.reasons.length === 0 ? [reasonNeeded(said)] : [];
};

const groupDefects = (task: Task, { exceptions }: Body): Refusal[] =>
  exceptions.flatMap(({ group }, index) => {
    const isFirst = exceptions.findIndex((one) => one.group === group) === index;
    return isFirst && task.groups?.includes(group) ? [] : [noSuchGroup(task, group, index)];
  });

const moreIsAsked = () =>
  refused(409, {
    code: 'MORE-THAN-A-DECISION',
    reason: {
      zh: '该任务不能只作决定，还须提交所要求的文件或纪要。',
      en: 'This task is not answered by a decision alone: minutes or a report belong to it.',
    },
    next: { zh: '请在案卷页面办理。', en: 'Answer it on the page of the case.' },
  });

const objectionTo = (task: Task, body: Body, actor: Actor): Refused | undefined => {
  if (!sitsAt(actor, task)) return notYourDesk();
  if (task.answeredBy) return moreIsAsked();
  const exceptions = body.exceptions.map((one, index) => ({ ...one, at: `exceptions.${index}.` }));
  const said: Said[] = [{ ...body, at: '' }, ...exceptions];
  const defects = [
    ...said.flatMap((one) => defectsOf(task, one)),
    ...groupDefects(task, body),
    ...(lacksNote(task, body) ? [noteNeeded()] : []),
    ...(lacksMissing(body) ? [missingNeeded()] : []),
  ];
  return defects.length > 0 ? refused(422, ...defects) : undefined;
};

const stepsOf = (task: Task, body: Body, person: string, at: string): Event => ({
  case: task.case,
  type: 'TaskDecided',
  at,
  by: person,
  data: {
    step: task.step,
    round: task.round,
    decision: body.decision,
    reasons: body.reasons,
    ...(body.exceptions.length > 0 ? { exceptions: body.exceptions } : {}),
  },
});

const decided = (task: Task, body: Body, person: string, moment: Moment): Task => ({
  ...answered(task, body.decision, person, moment),
  reasons: body.reasons,
  ...(body.exceptions.length > 0 ? { exceptions: body.exceptions } : {}),
  ...(body.opinion ? { opinion: body.opinion } : {}),
  ...(task.asksPapers ? { papers: body.papers } : {}),
  ...(body.missing && body.decision === 'cannot-decide' ? { missing: body.missing } : {}),
});

/**
 * A human decision: one transaction closes the task, records the event, and holds the person to one step of the case.
 * The stream, not this handler, tells the workflow.
 */
export const decideTask = route(
  {
    id: 'decideTask',
    method: 'POST',
    path: '/api/officer/tasks/{taskId}/decision',
    who: desks,
    summary: { zh: '办理任务', en: 'Decide a task' },
    params: z.object({ taskId: z.string() }),
    body: Body,
    answer: TaskView,
  },
  async (ports, { params, body, actor }) => {
    const task = await ports.register.task(plain(params.taskId));
    if (!task) return notFound('该任务', 'task');
    const objection = objectionTo(task, body, actor) ?? (await papersObjected(ports, task, body.papers));
    if (objection) return objection;
    const recused = await standsAside(ports, task, actor);
    if (recused) return recused;
    await rememberName(ports, actor);
    const moment = momentOf(ports);
    const after = decided(task, body, actor.person, moment);
    await ports.register.commit({
      closes: [after],
      hands: [{ case: task.case, person: actor.person, step: task.step }],
      ...(task.subjectId ? { outsider: { person: actor.person, subjectId: task.subjectId } } : {}),
      events: [stepsOf(task, body, actor.person, moment.now)],
    });
    return viewTask(moment.today)(after);
  },
);
