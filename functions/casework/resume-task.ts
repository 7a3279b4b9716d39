import type { TablePorts, WorkflowPorts } from '../ports.ts';

/** Tells every waiting execution what became of the task, if both are there. Answers whether it told anybody. */
export const resumeTask = async (
  { register, waits, workflows }: Pick<TablePorts, 'register' | 'waits'> & WorkflowPorts,
  taskId: string,
): Promise<boolean> => {
  const [task, tokens] = await Promise.all([register.task(taskId), waits.tokensOf(taskId)]);
  if (!task || tokens.length === 0 || task.status === 'open') return false;
  for (const token of tokens) await workflows.resume(token, task.decision ?? 'cancelled');
  await waits.forget(taskId, tokens);
  return true;
};
