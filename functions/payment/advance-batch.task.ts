import * as z from 'zod';
import { type Batch, moveBatch } from '#domain/payment/batch.ts';
import { changed, happened, type Moment, momentOf, standingOf } from '../casework/writing.ts';
import { connectTables } from '../connect.ts';
import { task } from '../edge/task.ts';
import type { Ports, TablePorts } from '../ports.ts';
import { decided, releaseTask } from './batch-tasks.ts';
import { readBatch } from './read-batch.ts';
import { objectionsOf, turnDown } from './turn-down.ts';

const Input = z.object({ id: z.string() });
const by = 'advance-batch';

const putToRelease = async (
  { register }: Pick<Ports, 'register'>,
  batch: Batch,
  moment: Moment,
): Promise<Batch> => {
  const after = changed(batch, moment, { status: moveBatch(batch.status, 'approve') });
  await register.commit({
    cases: [after],
    opens: [releaseTask(after, moment)],
    events: [happened('BatchChecked', moment, by, after, { before: batch })],
  });
  return after;
};

/** What the checker said: on to the exporter, or back with the reasons and every claim as it was. */
export const advanceBatch = async (ports: TablePorts, { id }: z.infer<typeof Input>) => {
  const batch = await readBatch(ports, id);
  if (batch.status !== 'to-check') return standingOf(ports, batch);
  const check = await decided(ports, batch, 'check');
  if (!check) return standingOf(ports, batch);
  const moment = momentOf(ports);
  const objections = await objectionsOf(ports, batch, check);
  const after =
    objections.length === 0
      ? await putToRelease(ports, batch, moment)
      : await turnDown(ports, batch, objections, moment, by);
  return standingOf(ports, after);
};

export const handler = task(Input, advanceBatch, connectTables);
