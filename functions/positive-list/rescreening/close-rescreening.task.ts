import * as z from 'zod';
import { moveRescreening } from '#domain/positive-list/book/rescreening.ts';
import { changed, happened, momentOf } from '../../casework/writing.ts';
import { connectTables } from '../../connect.ts';
import { task } from '../../edge/task.ts';
import type { TablePorts } from '../../ports.ts';
import { readRescreening } from './rescreening-scene.ts';
import { waitsForDepartments } from './rescreening-tasks.ts';

const Input = z.object({ id: z.string() });

/** Every answer has been carried out. */
export const closeRescreening = async (ports: TablePorts, { id }: z.infer<typeof Input>) => {
  const before = await readRescreening(ports, id);
  if (before.status !== 'applying') return waitsForDepartments(ports, before);
  const moment = momentOf(ports);
  const after = changed(before, moment, { status: moveRescreening(before.status, 'close') });
  await ports.register.commit({
    cases: [after],
    events: [happened('RescreeningClosed', moment, 'close-rescreening', after, { before })],
  });
  return waitsForDepartments(ports, after);
};

export const handler = task(Input, closeRescreening, connectTables);
