import * as z from 'zod';
import type { Task } from '../../casework/task.ts';

/** What one desk of a department was asked about a claim: by when it should have answered, and whether it has. */
export const Asked = z.object({ department: z.string(), isAnswered: z.boolean(), isLate: z.boolean() });
export type Asked = z.infer<typeof Asked>;

/** A task that was cancelled was answered by nobody, and is nobody's delay. */
export const askedOf = (task: Task, now: string): Asked[] => {
  const { desk, status, dueAt, decidedAt = now } = task;
  if (!('role' in desk) || desk.department === undefined || status === 'cancelled') return [];
  const isAnswered = status === 'decided';
  return [{ department: desk.department, isAnswered, isLate: (isAnswered ? decidedAt : now) > dueAt }];
};

export const departmentCounts = (asked: readonly Asked[]) =>
  [...Map.groupBy(asked, ({ department }) => department)]
    .map(([department, all]) => ({
      department,
      asked: all.length,
      answered: all.filter(({ isAnswered }) => isAnswered).length,
      answeredLate: all.filter(({ isAnswered, isLate }) => isAnswered && isLate).length,
      openLate: all.filter(({ isAnswered, isLate }) => !isAnswered && isLate).length,
    }))
    .toSorted((a, b) => (a.department < b.department ? -1 : 1));
