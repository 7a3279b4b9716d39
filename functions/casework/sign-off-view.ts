import * as z from 'zod';
import { CaseRef } from '#domain/casework/case.ts';
import { isSignOff, Task } from '#domain/casework/task.ts';

/** How the administrator's approval of a case stands, for the members of its subject. */
export const SignOffView = Task.pick({
  id: true,
  case: true,
  round: true,
  status: true,
  openedAt: true,
}).extend({
  case: CaseRef,
  decision: Task.shape.decision,
  note: z.string().optional(),
  decidedAt: Task.shape.decidedAt,
});
export type SignOffView = z.infer<typeof SignOffView>;

export const viewSignOff = ({ opinion, ...task }: Task): SignOffView =>
  SignOffView.parse({ ...task, ...(opinion ? { note: opinion } : {}) });

/** The last time it was asked. */
export const latestSignOff = (tasks: readonly Task[]): Task | undefined =>
  tasks.filter(isSignOff).toSorted((a, b) => b.round - a.round)[0];
