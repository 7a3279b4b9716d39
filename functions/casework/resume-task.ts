import type { Ports } from '../ports.ts';

/** Tells the waiting execution what became of the task, if both are there. Answers whether it told anybody. */
export const resumeTask = async (
  { register, waits, workflows }: Pick<Ports, 'register' | 'waits' | 'workflows'>,
  taskId: string,
): Promise<boolean> => {
  const [task, token] = await Promise.all([register.task(taskId), waits.tokenOf(taskId)]);
  if (!task || !token || task.status === 'open') return false;
  await workflows.resume(token, task.decision ?? 'cancelled');
  await waits.forget(taskId);
  return true;
};
