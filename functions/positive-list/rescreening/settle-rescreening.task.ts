import * as z from 'zod';
import { moveRescreening } from '#domain/positive-list/book/rescreening.ts';
import { changed, happened, momentOf } from '../../casework/writing.ts';
import { connectTables } from '../../connect.ts';
import { task } from '../../edge/task.ts';
import type { TablePorts } from '../../ports.ts';
import { readRescreening } from './rescreening-scene.ts';
import { waitsForDepartments } from './rescreening-tasks.ts';

const Input = z.object({ id: z.string() });
const by = 'settle-rescreening';

/** Once every department has answered, its answers may be carried out. */
export const settleRescreening = async (ports: TablePorts, { id }: z.infer<typeof Input>) => {
  const before = await readRescreening(ports, id);
  const tasks = await ports.register.tasksOf({ kind: 'rescreening', id });
  const asked = before.reviews.map(({ taskId }) => tasks.find((one) => one.id === taskId));
  const isComplete = asked.every((one) => one?.status === 'decided');
  if (before.status !== 'under-review' || !isComplete) return waitsForDepartments(ports, before);
  const moment = momentOf(ports);
  const after = changed(before, moment, { status: moveRescreening(before.status, 'apply') });
  const data = { answers: asked.map((one) => ({ step: one?.step, decision: one?.decision })) };
  await ports.register.commit({
    cases: [after],
    events: [happened('RescreeningDecided', moment, by, after, { before, data })],
  });
  return waitsForDepartments(ports, after);
};

export const handler = task(Input, settleRescreening, connectTables);
