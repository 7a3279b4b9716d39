import { createHash } from 'node:crypto';
import { until } from '#demo/patience.ts';
import type { Task } from '#demo/stage.ts';
import type { CaseRef } from '#domain/casework/case.ts';
import type { Decision } from '#domain/casework/task.ts';
import type { Progress } from '../progress.ts';
import type { Acknowledgements } from '../record.ts';
import type { Callers } from './callers.ts';

/** What whoever acts has at hand. */
export type Acting = {
  readonly callers: Callers;
  readonly record: Acknowledgements;
  readonly progress: Progress;
  /** So many act at once. */
  readonly lanes: number;
  readonly seed: number;
};

/** No wait for the machine's own work lasts so long, kills included. */
const patienceSeconds = 1_800;

export const awaited = <T>(what: string, look: () => Promise<T | undefined | false>): Promise<T> =>
  until(what, look, patienceSeconds);

/** The same id whenever the same thing is asked for again. */
export const idFor = ({ seed }: Acting, what: string): string => {
  const hex = createHash('sha256').update(`${seed} ${what}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

export const worklist = async ({ callers }: Acting, person: string): Promise<readonly Task[]> =>
  (await callers.reads<{ tasks: Task[] }>(person, '/officer/tasks')).tasks;

/** A task that has left the desk of whoever alone decides there was decided by them. */
export const decide = async (acting: Acting, by: string, task: Task, decision: Decision): Promise<void> => {
  const path = `/officer/tasks/${encodeURIComponent(task.id)}/decision`;
  await acting.callers.does(by, ['POST', path, { decision, reasons: [] }], async () =>
    (await worklist(acting, by)).every(({ id }) => id !== task.id),
  );
  // Of the demonstration's word for a kind of case.
  acting.record.note({ what: 'decided', case: task.case as CaseRef, by, of: task.id, decision });
};

/** Waits until this person is asked about this case. */
export const asked = (acting: Acting, by: string, ref: CaseRef): Promise<Task> =>
  awaited(`${by} is asked about ${ref.kind} ${ref.id}`, async () =>
    (await worklist(acting, by)).find(({ case: one }) => one.kind === ref.kind && one.id === ref.id),
  );

export const answer = async (acting: Acting, by: string, ref: CaseRef): Promise<void> =>
  decide(acting, by, await asked(acting, by, ref), 'approve');
