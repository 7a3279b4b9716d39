import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import type { Refusal } from '#domain/shared/refusal.ts';
import { moveProgrammeVersion } from '#domain/subsidy/drafting/lifecycle.ts';
import type { ProgrammeVersion } from '#domain/subsidy/drafting/programme-version.ts';
import type { Programme } from '#domain/subsidy/programme/programme.ts';
import { changed, happened, type Moment, momentOf, standingOf } from '../../casework/writing.ts';
import { connectTables } from '../../connect.ts';
import { task } from '../../edge/task.ts';
import { PublishedVersionsNeverChange } from '../../errors.ts';
import type { TablePorts } from '../../ports.ts';
import { readVersion } from './read-version.ts';
import { weighed } from './weigh.ts';

const Input = z.object({ id: z.string() });
const by = 'publish-programme';

const numberTaken = ({ id, version }: Programme): Refusal => ({
  code: 'PROGRAMME-VERSION-TAKEN',
  severity: 'hard',
  found: `${id} ${version}`,
  expected: { zh: '未公布过的版本号', en: 'a number that was not published' },
  reason: {
    zh: '在此期间该版本号已公布其他内容，公布的内容不再改变。',
    en: 'Under this number something else was published meanwhile, and what is published does not change.',
  },
  next: {
    zh: '请与已公布的版本核对后重新提出，届时自动取下一版本号。',
    en: 'Compare it with what was published and propose it anew; it then takes the next number.',
  },
});

/** Publishes it where its place is free; answers what stands against it. */
const publishInPlace = async (
  ports: TablePorts,
  version: ProgrammeVersion,
  { today }: Moment,
): Promise<readonly Refusal[]> => {
  const { programme, faults } = await weighed(ports, version, today);
  if (!programme) return faults;
  const there = await ports.zone.version('programme', programme.id, programme.version);
  // Published already, where an earlier attempt got no further.
  if (there) return isDeepStrictEqual(there, programme) ? [] : [numberTaken(programme)];
  if (faults.length > 0) return faults;
  try {
    await ports.zone.publish(programme);
    return [];
  } catch (error) {
    if (error instanceof PublishedVersionsNeverChange) return [numberTaken(programme)];
    throw error;
  }
};

/** What is approved becomes a version of the zone, or goes back to its author if its day or its number has gone by. */
export const publishVersion = async (ports: TablePorts, { id }: z.infer<typeof Input>) => {
  const version = await readVersion(ports, id);
  if (version.status !== 'approved') return standingOf(ports, version);
  const moment = momentOf(ports);
  const findings = await publishInPlace(ports, version, moment);
  const isPublished = findings.length === 0;
  const after = changed(version, moment, {
    status: moveProgrammeVersion(version.status, isPublished ? 'publish' : 'return'),
    findings: [...findings],
    ...(isPublished ? { publishedOn: moment.today } : { round: version.round + 1 }),
  });
  const data = { programme: version.programmeId, number: version.programmeVersion };
  const type = isPublished ? 'ProgrammePublished' : 'ProgrammeReturned';
  await ports.register.commit({
    cases: [after],
    events: [happened(type, moment, by, after, { before: version, data })],
  });
  return standingOf(ports, after);
};

export const handler = task(Input, publishVersion, connectTables);
