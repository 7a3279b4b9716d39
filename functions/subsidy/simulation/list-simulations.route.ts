import * as z from 'zod';
import { judged } from '#domain/subsidy/drafting/judge.ts';
import { sampleColumns } from '#domain/subsidy/simulation/sample-columns.ts';
import { SimulationSeen } from '#domain/subsidy/simulation/simulation-case.ts';
import { People, peopleIn } from '../../casework/people.ts';
import { programmeReaders } from '../../casework/staff.ts';
import { momentOf } from '../../casework/writing.ts';
import { route } from '../../edge/route.ts';
import { windowsKnownOn } from '../../zone/windows.ts';
import { noVersion } from '../drafting/read-version.ts';
import { hashOfProgramme } from './hash-of-programme.ts';
import { simulationFor } from './seen-by.ts';
import { versionOfToday } from './version-of-today.ts';
import { WindowSeen, windowSeen } from './window-seen.ts';

/** A simulation in a list, and whether the draft still says what was tried. */
const Listed = SimulationSeen.extend({ isOfPresent: z.boolean() });

/** What the template of a sample holds: a column over its cells, and whether the draft, or today's version, asks for it. */
const SampleColumn = z.object({ zh: z.string(), en: z.string(), required: z.boolean() });

/** Every simulation of a draft, the newest first, and the windows on which another can be made. */
export const listSimulations = route(
  {
    id: 'listSimulations',
    method: 'GET',
    path: '/api/officer/programmes/versions/{versionId}/simulations',
    who: programmeReaders,
    summary: { zh: '项目草案的模拟测算', en: 'The simulations of a draft' },
    params: z.object({ versionId: z.string() }),
    answer: z.object({
      simulations: z.array(Listed),
      windows: z.array(WindowSeen),
      sample: z.array(SampleColumn),
      people: People,
    }),
  },
  async (ports, { params: { versionId }, actor }) => {
    const version = await ports.register.get('programme-version', versionId);
    if (!version) return noVersion();
    const { today } = momentOf(ports);
    const [all, windows, published] = await Promise.all([
      ports.register.ownedBy('simulation', versionId),
      windowsKnownOn(ports, today),
      versionOfToday(ports, version.programmeId, today),
    ]);
    const { programme } = judged(version);
    const present = programme && hashOfProgramme(programme);
    return {
      simulations: all
        .toReversed()
        .map((one) => ({ ...simulationFor(actor, one), isOfPresent: one.programmeSha256 === present })),
      windows: windows.map(windowSeen),
      sample: sampleColumns([programme, published].filter((one) => one !== undefined)).map(
        ({ zh, en, required }) => ({ zh, en, required }),
      ),
      people: await peopleIn(ports, { others: all.map(({ askedBy }) => askedBy) }),
    };
  },
);
