import * as z from 'zod';
import { Bilingual } from '#domain/shared/bilingual.ts';
import { conditionText } from '#domain/subsidy/claims/condition-outcome.ts';
import { differenceOf, ProgrammeChange } from '#domain/subsidy/programme/difference.ts';
import type { Programme } from '#domain/subsidy/programme/programme.ts';
import { type Simulation, SimulationSeen } from '#domain/subsidy/simulation/simulation-case.ts';
import { People, peopleIn } from '../../casework/people.ts';
import { seesAll } from '../../casework/sees-case.ts';
import { programmeReaders } from '../../casework/staff.ts';
import { momentOf } from '../../casework/writing.ts';
import { route } from '../../edge/route.ts';
import type { Ports } from '../../ports.ts';
import { windowsKnownOn } from '../../zone/windows.ts';
import { namesIn } from '../drafting/surroundings.ts';
import { noSimulation, trialOf } from './read-simulation.ts';
import { simulationFor } from './seen-by.ts';
import { WindowSeen, windowSeen } from './window-seen.ts';

/** Facts are frozen as they were accepted: what is said of these is not tried. */
const notTried: readonly string[] = ['eligibility', 'lists', 'evidence', 'rules', 'period', 'window'];

/** By what they were accepted: the version of the window that was tried; of a sample, today's. */
const acceptedUnder = (
  { source }: Simulation,
  windows: readonly Programme[],
  today: Programme | undefined,
): Programme | undefined =>
  source.from === 'sample'
    ? today
    : windows.find(({ id, period }) => id === source.programmeId && period.id === source.periodId);

const untriedChanges = async (
  ports: Pick<Ports, 'zone'>,
  accepted: Programme | undefined,
  draft: Programme,
): Promise<ProgrammeChange[]> =>
  accepted
    ? differenceOf(accepted, draft, await namesIn(ports)).filter(({ at }) =>
        notTried.includes(at.split('.')[0] ?? at),
      )
    : [];

/** A simulation with all that its figures must be read beside. */
export const getSimulation = route(
  {
    id: 'getSimulation',
    method: 'GET',
    path: '/api/officer/programmes/simulations/{id}',
    who: programmeReaders,
    summary: { zh: '模拟测算', en: 'A simulation' },
    params: z.object({ id: z.uuid() }),
    answer: z.object({
      simulation: SimulationSeen,
      title: Bilingual,
      /** What each condition asks, in the order in which the version lists them. */
      conditionsBefore: z.array(Bilingual),
      conditionsAfter: z.array(Bilingual),
      untried: z.array(ProgrammeChange),
      windows: z.array(WindowSeen),
      /** Whether the reader is told who a row is about. */
      named: z.boolean(),
      people: People,
    }),
  },
  async (ports, { params: { id }, actor }) => {
    const simulation = await ports.register.get('simulation', id);
    if (!simulation) return noSimulation();
    const { draft, today } = await trialOf(ports, simulation);
    const windows = await windowsKnownOn(ports, momentOf(ports).today);
    return {
      simulation: simulationFor(actor, simulation),
      title: draft.title,
      conditionsBefore: (today?.conditions ?? []).map(conditionText),
      conditionsAfter: draft.conditions.map(conditionText),
      untried: await untriedChanges(ports, acceptedUnder(simulation, windows, today), draft),
      windows: windows.map(windowSeen),
      named: seesAll(actor),
      people: await peopleIn(ports, { others: [simulation.askedBy] }),
    };
  },
);
