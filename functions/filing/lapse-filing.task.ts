import * as z from 'zod';
import { moveFiling } from '#domain/filing/lifecycle.ts';
import { cancelled, changed, happened, isOpen, momentOf, standingOf } from '../casework/writing.ts';
import { connect } from '../connect.ts';
import { task } from '../edge/task.ts';
import type { Ports } from '../ports.ts';
import { readFiling } from './read-filing.ts';

const Input = z.object({ id: z.string() });

/** The term for correction has gone by: the filing lapses, and may be filed anew. */
export const lapseFiling = async (ports: Ports, { id }: z.infer<typeof Input>) => {
  const { filing } = await readFiling(ports, id);
  if (filing.status !== 'needs-correction') return standingOf(ports, filing);
  const moment = momentOf(ports);
  const open = (await ports.register.tasksOf({ kind: 'filing', id })).filter(isOpen);
  const after = changed(filing, moment, { status: moveFiling(filing.status, 'lapse') });
  await ports.register.commit({
    cases: [after],
    closes: open.map((one) => cancelled(one, moment, 'lapse')),
    events: [happened('FilingLapsed', moment, 'lapse', after, { before: filing })],
  });
  return standingOf(ports, after);
};

export const handler = task(Input, lapseFiling, connect);
