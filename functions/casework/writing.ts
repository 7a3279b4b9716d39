import type { CaseRef, Instant } from '#domain/casework/case.ts';
import { due, type WorkingDayClock } from '#domain/casework/clock.ts';
import { isVote } from '#domain/casework/committee/committee.ts';
import type { Event } from '#domain/casework/event.ts';
import type { AskedPaper } from '#domain/casework/papers.ts';
import { type Decision, type Desk, type Task, type Wait, withoutSignOffs } from '#domain/casework/task.ts';
import type { Bilingual } from '#domain/shared/bilingual.ts';
import { type Day, dayOf } from '#domain/shared/day.ts';
import type { Case, Ports } from '../ports.ts';

/** The moment in which something is done: one reading of the clock per request or step. */
export type Moment = { readonly now: Instant; readonly today: Day };

export const momentOf = ({ clock }: Pick<Ports, 'clock'>): Moment => {
  const now = clock.now().toISOString();
  return { now, today: dayOf(now) };
};

/** The case as it shall stand after this change. */
export const changed = <C extends Case>(item: C, { now }: Moment, patch: Partial<C>): C => ({
  ...item,
  ...patch,
  version: item.version + 1,
  changedAt: now,
});

/** What happened to the case, between how it stood and how it stands. */
export const happened = (
  type: string,
  { now }: Moment,
  by: string,
  after: Case,
  more: { readonly before?: Case; readonly data?: Record<string, unknown> } = {},
): Event => ({
  case: { kind: after.kind, id: after.id },
  type,
  at: now,
  by,
  version: after.version,
  ...(more.before ? { from: more.before.status } : {}),
  to: after.status,
  ...(more.data ? { data: more.data } : {}),
});

export type Question = {
  readonly case: CaseRef;
  readonly step: string;
  readonly round: number;
  readonly desk: Desk;
  readonly subjectId?: string;
  readonly title: Bilingual;
  readonly question: Bilingual;
  readonly choices: readonly Decision[];
  readonly noteFor?: Decision[];
  readonly asksPapers?: AskedPaper[];
  readonly clock: WorkingDayClock;
};

export const taskId = ({ case: { kind, id }, step, round }: Pick<Question, 'case' | 'step' | 'round'>) =>
  `${kind}~${id}~${step}~${round}`;

/** A task for a desk, with the day by which its clock runs out. A clock that stands cannot open one. */
export const taskFor = ({ clock, choices, ...question }: Question, { now, today }: Moment): Task => {
  const deadline = due(clock);
  if (!deadline) throw new Error(`The clock of ${question.step} stands; resume it first.`);
  return {
    ...question,
    id: taskId(question),
    choices: [...choices],
    openedAt: now,
    openedOn: today,
    allowedDays: clock.allowed,
    dueOn: deadline.day,
    dueAt: deadline.endsAt,
    provisional: deadline.provisional,
    status: 'open',
  };
};

/** The task as it shall stand once its case has ended without it. */
export const cancelled = (task: Task, { now }: Moment, by: string): Task => ({
  ...task,
  status: 'cancelled',
  decidedAt: now,
  decidedBy: by,
});

/** The task as it shall stand once it is answered by doing what it asked. */
export const answered = (task: Task, decision: Decision, person: string, { now }: Moment): Task => ({
  ...task,
  status: 'decided',
  decision,
  decidedBy: person,
  decidedAt: now,
});

export const isOpen = ({ status }: Task) => status === 'open';

/** What the workflow is told of a case: where it stands, and which tasks must be waited for. */
export type Standing = { readonly standing: string; readonly waits: readonly Wait[] };

export const standingOf = async (
  { register, waits, clock }: Pick<Ports, 'register' | 'waits' | 'clock'>,
  item: Case,
  isAwaited: (task: Task) => boolean = () => true,
): Promise<Standing> => {
  const tasks = withoutSignOffs(await register.tasksOf({ kind: item.kind, id: item.id }));
  // Votes are gathered by the minutes of their sitting; an execution waits for those alone.
  const open = tasks.filter((task) => isOpen(task) && !isVote(task) && isAwaited(task));
  const now = clock.now().getTime();
  return {
    standing: item.status,
    waits: open.map(({ id, dueAt }) => ({
      ...waits.placeFor(id),
      secondsLeft: Math.max(1, Math.ceil((Date.parse(dueAt) - now) / 1000)),
    })),
  };
};
