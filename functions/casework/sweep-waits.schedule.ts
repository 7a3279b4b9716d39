import { connectWorkflows } from '../connect.ts';
import { schedule } from '../edge/schedule.ts';
import type { TablePorts, WorkflowPorts } from '../ports.ts';
import { resumeTask } from './resume-task.ts';

/** Finds what the stream lost: a task that is decided while its execution still waits. */
export const sweepWaits = async (ports: TablePorts & WorkflowPorts) => {
  const outcomes = await Promise.all(
    (await ports.waits.waiting()).map((taskId) => resumeTask(ports, taskId)),
  );
  return { waiting: outcomes.length, resumed: outcomes.filter(Boolean).length };
};

export const handler = schedule(sweepWaits, connectWorkflows);
