import type { Subject } from '#domain/filing/subject.ts';
import type { Programme } from '#domain/subsidy/programme/programme.ts';
import { casePages } from '../../casework/case-pages.ts';
import { chunks } from '../../casework/chunks.ts';
import { doneIn, type Tried, tellFaults, tried } from '../../casework/tried.ts';
import { unlessMoved } from '../../casework/unless-moved.ts';
import { momentOf } from '../../casework/writing.ts';
import { connectTables } from '../../connect.ts';
import { schedule } from '../../edge/schedule.ts';
import type { TablePorts } from '../../ports.ts';
import { allInForce } from '../../zone/in-force.ts';
import { subjectReader } from '../claims/known-subject.ts';
import { changeFor } from './suggest-to.ts';

/** So many subjects are asked about at once. */
const atOnce = 25;

/** Tells one subject what it has not been told; answers whether there was anything. */
const tellerOf = (ports: TablePorts, programmes: readonly Programme[]) => {
  const { register } = ports;
  const moment = momentOf(ports);
  const read = subjectReader(ports, moment.today);
  return async ({ id }: Subject): Promise<number> => {
    const [known, suggestions, grants] = await Promise.all([
      read(id),
      register.ownedBy('suggestion', id),
      register.grantsOf(id),
    ]);
    const change = changeFor(programmes, { known, suggestions, grants, moment });
    return change ? unlessMoved(register.commit(change).then(() => 1)) : 0;
  };
};

/**
 * Every night: whom an open programme fits is told of it once on each occasion, and what needs no claim is drawn up.
 * What was told stands with the subject, so a night that was cut short is taken up by the next. What went wrong goes up
 * when all have had their turn.
 */
export const suggestProgrammes = async (ports: TablePorts) => {
  const { today } = momentOf(ports);
  const open = (await allInForce(ports.zone, 'programme', today)).filter(
    ({ window }) => window.from <= today && today <= window.to,
  );
  if (open.length === 0) return { told: 0 };
  const tell = tellerOf(ports, open);
  const parts: Tried[] = [];
  for await (const page of casePages(ports, 'subject', 'registered'))
    for (const some of chunks(page, atOnce)) parts.push(await tried(some.map(tell)));
  tellFaults(parts, 'subjects were not told');
  return { told: doneIn(parts) };
};

export const handler = schedule(suggestProgrammes, connectTables);
