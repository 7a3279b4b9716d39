import type { Actor } from '#domain/casework/role.ts';
import type { Task } from '#domain/casework/task.ts';
import { refused } from '../edge/problem.ts';

/** Whether the task lies on a desk that the actor holds. */
export const sitsAt = ({ offices }: Actor, { desk }: Pick<Task, 'desk'>): boolean =>
  'role' in desk &&
  offices.some(
    ({ role, department }) =>
      role === desk.role && (desk.department === undefined || department === desk.department),
  );

export const notYourDesk = () =>
  refused(403, {
    code: 'NOT-YOUR-DESK',
    reason: { zh: '该任务不在您的岗位。', en: 'This task does not lie on a desk of yours.' },
    next: { zh: '请在“我的待办”中办理。', en: 'Take a task from your worklist.' },
  });
