import * as z from 'zod';
import { moveApplication } from '#domain/filing/application-lifecycle.ts';
import { cancelled, changed, happened, isOpen, momentOf, standingOf } from '../../casework/writing.ts';
import { connectTables } from '../../connect.ts';
import { task } from '../../edge/task.ts';
import type { TablePorts } from '../../ports.ts';
import { readApplication } from './read-application.ts';

const Input = z.object({ id: z.string() });

/** The term for correction has gone by: the application lapses; another may be made. */
export const lapseApplication = async (ports: TablePorts, { id }: z.infer<typeof Input>) => {
  const { application } = await readApplication(ports, id);
  if (application.status !== 'needs-correction') return standingOf(ports, application);
  const moment = momentOf(ports);
  const open = (await ports.register.tasksOf({ kind: 'application', id })).filter(isOpen);
  const after = changed(application, moment, { status: moveApplication(application.status, 'lapse') });
  await ports.register.commit({
    cases: [after],
    closes: open.map((one) => cancelled(one, moment, 'lapse')),
    events: [happened('ApplicationLapsed', moment, 'lapse', after, { before: application })],
  });
  return standingOf(ports, after);
};

export const handler = task(Input, lapseApplication, connectTables);
