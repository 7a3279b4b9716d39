import * as z from 'zod';
import { Task } from '#domain/casework/task.ts';
import type { Day } from '#domain/shared/day.ts';
import { workingDaysBetween } from '#domain/shared/working-days.ts';

/** A task with what its reader asks first: how many working days are left. */
export const TaskView = Task.extend({
  workingDaysLeft: z.int(),
  colour: z.enum(['green', 'yellow', 'red']),
}).meta({ id: 'Task' });
export type TaskView = z.infer<typeof TaskView>;

const colourOf = (left: number, overdue: boolean) => {
  if (overdue) return 'red';
  return left > 1 ? 'green' : 'yellow';
};

export const viewTask =
  (today: Day) =>
  (task: Task): TaskView => {
    const workingDaysLeft = workingDaysBetween(today, task.dueOn);
    return { ...task, workingDaysLeft, colour: colourOf(workingDaysLeft, today > task.dueOn) };
  };
