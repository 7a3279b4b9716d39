import * as z from 'zod';
import { opinionsOf } from '#domain/casework/opinions.ts';
import { spokenIn } from '#domain/casework/parallel-review.ts';
import { moveListVersion } from '#domain/positive-list/adoption/lifecycle.ts';
import { changed, happened, isOpen, momentOf, standingOf } from '../../casework/writing.ts';
import { connectTables } from '../../connect.ts';
import { task } from '../../edge/task.ts';
import type { TablePorts } from '../../ports.ts';
import { confirmationTask } from './adoption-tasks.ts';
import { readListVersion, termsOf } from './read-list-version.ts';

const Input = z.object({ id: z.string() });
const by = 'gather-opinions';

/** Once every department has spoken: what each said is kept, and a second person is asked to confirm. */
export const gatherOpinions = async (ports: TablePorts, { id }: z.infer<typeof Input>) => {
  const version = await readListVersion(ports, id);
  const asked = await ports.register.tasksOf({ kind: 'list-version', id });
  if (version.status !== 'in-opinion' || asked.some(isOpen)) return standingOf(ports, version);
  const moment = momentOf(ports);
  const terms = await termsOf(ports, version, moment.today);
  const opinions = opinionsOf(asked.filter(spokenIn(version.round)));
  const after = changed(version, moment, {
    status: moveListVersion(version.status, 'gather'),
    opinions: opinions.map((one) => ({ ...one, reasons: [...one.reasons] })),
  });
  const data = { opinions: opinions.map(({ department, decision }) => ({ department, decision })) };
  await ports.register.commit({
    cases: [after],
    opens: [confirmationTask(after, terms, opinions, moment)],
    events: [happened('ListOpinionsGathered', moment, by, after, { before: version, data })],
  });
  return standingOf(ports, after);
};

export const handler = task(Input, gatherOpinions, connectTables);
