import * as z from 'zod';
import type { Task } from '#domain/casework/task.ts';
import { moveRescreening, type Rescreening } from '#domain/positive-list/book/rescreening.ts';
import type { Day } from '#domain/shared/day.ts';
import { changed, happened, momentOf } from '../../casework/writing.ts';
import { connectTables } from '../../connect.ts';
import { task } from '../../edge/task.ts';
import type { TablePorts } from '../../ports.ts';
import { endRecall } from '../trace/recall-batches.ts';
import { readRescreening } from './rescreening-scene.ts';
import { waitsForDepartments } from './rescreening-tasks.ts';

const Input = z.object({ id: z.string() });

const isRestored = ({ decision, exceptions = [] }: Task): boolean =>
  decision === 'approve' && exceptions.every((one) => one.decision === 'approve');

/** A recall is over where the department has restored all that it suspended; what was delisted stays recalled. */
const endIfRestored = async (
  ports: TablePorts,
  { id, day, cause, reviews }: Rescreening,
  overOn: Day,
): Promise<Pick<Rescreening, 'overOn'>> => {
  if (cause.kind !== 'recall') return {};
  const tasks = await ports.register.tasksOf({ kind: 'rescreening', id });
  const answers = reviews.map(({ taskId }) => tasks.find((one) => one.id === taskId));
  const isOver = answers.length > 0 && answers.every((one) => one !== undefined && isRestored(one));
  if (!isOver) return {};
  await endRecall(ports, { id, day, cause }, overOn);
  return { overOn };
};

/** Every answer has been carried out. */
export const closeRescreening = async (ports: TablePorts, { id }: z.infer<typeof Input>) => {
  const before = await readRescreening(ports, id);
  if (before.status !== 'applying') return waitsForDepartments(ports, before);
  const moment = momentOf(ports);
  const end = await endIfRestored(ports, before, moment.today);
  const after = changed(before, moment, { ...end, status: moveRescreening(before.status, 'close') });
  await ports.register.commit({
    cases: [after],
    events: [happened('RescreeningClosed', moment, 'close-rescreening', after, { before })],
  });
  return waitsForDepartments(ports, after);
};

export const handler = task(Input, closeRescreening, connectTables);
