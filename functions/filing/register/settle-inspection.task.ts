import * as z from 'zod';
import type { Task } from '#domain/casework/task.ts';
import type { Filing } from '#domain/filing/filing.ts';
import { moveFiling } from '#domain/filing/lifecycle.ts';
import { changed, happened, type Moment, momentOf, standingOf } from '../../casework/writing.ts';
import { connectTables } from '../../connect.ts';
import { task } from '../../edge/task.ts';
import type { Change, TablePorts } from '../../ports.ts';
import { readFiling } from './read-filing.ts';

const Input = z.object({ id: z.string() });

const inspected = ({ edition }: Filing, tasks: readonly Task[]): Task | undefined =>
  tasks.find(({ step, round, status }) => step === 'inspection' && round === edition && status === 'decided');

/** What was found to hold is noted; what was not is suspended, with the officer's reasons. */
const settled = (
  filing: Filing,
  { decision, reasons = [], decidedBy = '' }: Task,
  moment: Moment,
): Change => {
  const outcome = decision === 'refuse' ? ('refuse' as const) : ('approve' as const);
  const inspection = { on: filing.inspection?.on ?? moment.today, outcome };
  const suspends = outcome === 'refuse' && filing.status === 'in-force';
  const after = changed(filing, moment, {
    inspection,
    ...(suspends
      ? {
          status: moveFiling(filing.status, 'suspend'),
          suspension: { reasons, since: moment.now, by: decidedBy, stopsPayments: false },
        }
      : {}),
  });
  const name = suspends ? 'FilingSuspended' : 'FilingInspected';
  return {
    cases: [after],
    events: [happened(name, moment, decidedBy, after, { before: filing, data: { outcome, reasons } })],
  };
};

/** An entry that was drawn by lot has been inspected: it stands, or is suspended. */
export const settleInspection = async (ports: TablePorts, { id }: z.infer<typeof Input>) => {
  const { filing } = await readFiling(ports, id);
  const answer = inspected(filing, await ports.register.tasksOf({ kind: 'filing', id }));
  if (answer && filing.inspection && !filing.inspection.outcome)
    await ports.register.commit(settled(filing, answer, momentOf(ports)));
  return standingOf(ports, (await readFiling(ports, id)).filing);
};

export const handler = task(Input, settleInspection, connectTables);
