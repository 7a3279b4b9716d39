import { connectWorkflows } from '../connect.ts';
import { schedule } from '../edge/schedule.ts';
import { resumeTask } from './resume-task.ts';

/** Finds what the stream lost: a task that is decided while its execution still waits. */
export const handler = schedule(async (ports) => {
  const outcomes = await Promise.all(
    (await ports.waits.waiting()).map((taskId) => resumeTask(ports, taskId)),
  );
  return { waiting: outcomes.length, resumed: outcomes.filter(Boolean).length };
}, connectWorkflows);
