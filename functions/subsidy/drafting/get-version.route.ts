import * as z from 'zod';
import { Event } from '#domain/casework/event.ts';
import { Refusal } from '#domain/shared/refusal.ts';
import { RuleOutcome } from '#domain/subsidy/claims/claim.ts';
import { conditionsAtFirst } from '#domain/subsidy/claims/conditions-at-first.ts';
import { ProgrammeVersion } from '#domain/subsidy/drafting/programme-version.ts';
import { differenceOf, ProgrammeChange } from '#domain/subsidy/programme/difference.ts';
import { Programme } from '#domain/subsidy/programme/programme.ts';
import { ToldPart } from '#domain/subsidy/programme/telling.ts';
import { toldParts } from '#domain/subsidy/programme/tellings.ts';
import { People, peopleIn } from '../../casework/people.ts';
import { programmeReaders } from '../../casework/staff.ts';
import { TaskView, viewTask } from '../../casework/task-view.ts';
import { momentOf } from '../../casework/writing.ts';
import { route } from '../../edge/route.ts';
import type { Ports } from '../../ports.ts';
import { FundOfProgramme, fundsOf, fundsSeen } from './fund-seen.ts';
import { noVersion } from './read-version.ts';
import { namesIn } from './surroundings.ts';
import { weighed } from './weigh.ts';

const File = z.object({
  version: ProgrammeVersion,
  /** As it will be published; absent where what is written is no programme yet. */
  programme: Programme.optional(),
  /** What an enterprise reads of its conditions before anything is known of it. */
  conditions: z.array(RuleOutcome),
  /** Everything that it says, in words. */
  says: z.array(ToldPart),
  origin: Programme.optional(),
  difference: z.array(ProgrammeChange),
  faults: z.array(Refusal),
  concerns: z.array(Refusal),
  /** The fund lines that pay it, with what is free of each. */
  funds: z.array(FundOfProgramme),
  tasks: z.array(TaskView),
  events: z.array(Event),
  people: People,
});

const originOf = ({ zone }: Pick<Ports, 'zone'>, { origin }: ProgrammeVersion) =>
  origin ? zone.version('programme', origin.id, origin.version) : undefined;

const sheetOf = async (ports: Ports, programme: Programme, origin: Programme | undefined) => {
  const [names, funds] = await Promise.all([namesIn(ports), fundsSeen(ports)]);
  return {
    programme,
    conditions: conditionsAtFirst(programme),
    says: toldParts(programme, names),
    difference: origin ? [...differenceOf(origin, programme, names)] : [],
    funds: fundsOf(funds, programme.funding),
  };
};

/** Everything about a version before it is published, on one page. */
export const getProgrammeVersion = route(
  {
    id: 'getProgrammeVersion',
    method: 'GET',
    path: '/api/officer/programmes/versions/{id}',
    who: programmeReaders,
    summary: { zh: '项目版本案卷', en: 'The file of a version of a programme' },
    params: z.object({ id: z.string() }),
    answer: File,
  },
  async (ports, { params: { id } }) => {
    const version = await ports.register.get('programme-version', id);
    if (!version) return noVersion();
    const { today } = momentOf(ports);
    const ref = { kind: 'programme-version', id } as const;
    const [tasks, events, origin, { programme, faults, concerns }] = await Promise.all([
      ports.register.tasksOf(ref),
      ports.register.history(ref),
      originOf(ports, version),
      weighed(ports, version, today),
    ]);
    const isOver = version.status === 'published' || version.status === 'withdrawn';
    return {
      version,
      conditions: [],
      says: [],
      difference: [],
      funds: [],
      ...(programme ? await sheetOf(ports, programme, origin) : {}),
      ...(origin ? { origin } : {}),
      faults: isOver ? [] : [...faults],
      concerns: isOver ? [] : [...concerns],
      tasks: tasks.map(viewTask(today)),
      events: [...events],
      people: await peopleIn(ports, { events, tasks, others: [version.writtenBy] }),
    };
  },
);
