import * as z from 'zod';
import { moveListVersion } from '#domain/positive-list/adoption/lifecycle.ts';
import { changed, happened, momentOf, standingOf } from '../../casework/writing.ts';
import { connectTables } from '../../connect.ts';
import { task } from '../../edge/task.ts';
import type { TablePorts } from '../../ports.ts';
import { opinionTasks } from './adoption-tasks.ts';
import { readListVersion, termsOf } from './read-list-version.ts';

const Input = z.object({ id: z.string() });
const by = 'ask-opinions';

/** Puts a proposed version to the departments that the list's terms name, in parallel. */
export const askOpinions = async (ports: TablePorts, { id }: z.infer<typeof Input>) => {
  const version = await readListVersion(ports, id);
  if (version.status !== 'proposed') return standingOf(ports, version);
  const moment = momentOf(ports);
  const terms = await termsOf(ports, version, moment.today);
  const after = changed(version, moment, { status: moveListVersion(version.status, 'ask') });
  const data = { departments: terms.departments };
  await ports.register.commit({
    cases: [after],
    opens: opinionTasks(after, terms, moment),
    events: [happened('ListPutToDepartments', moment, by, after, { before: version, data })],
  });
  return standingOf(ports, after);
};

export const handler = task(Input, askOpinions, connectTables);
