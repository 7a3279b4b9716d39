import * as z from 'zod';
import { Event } from '#domain/casework/event.ts';
import { Department } from '#domain/casework/role.ts';
import { lostReadings } from '#domain/positive-list/adoption/draft-reading.ts';
import { ChangeCounts, ListVersion } from '#domain/positive-list/adoption/list-version.ts';
import { placed, predecessorOf } from '#domain/positive-list/adoption/ready.ts';
import { stillOpen } from '#domain/positive-list/adoption/settlement.ts';
import { askedOfPeople } from '#domain/positive-list/lists/remark.ts';
import { Refusal } from '#domain/shared/refusal.ts';
import { People, peopleIn } from '../../casework/people.ts';
import { listReaders } from '../../casework/staff.ts';
import { TaskView, viewTask } from '../../casework/task-view.ts';
import { momentOf } from '../../casework/writing.ts';
import { route } from '../../edge/route.ts';
import { headsOf } from '../lists/list-heads.ts';
import { ListHead } from '../lists/shown-list.ts';
import { changeCounts } from './change-counts.ts';
import { adoptionOf, noListVersion } from './read-list-version.ts';
import { entriesOf, storedImport } from './stored-import.ts';

/** Everything about a version before it is published, on one page. */
export const getListVersion = route(
  {
    id: 'getListVersion',
    method: 'GET',
    path: '/api/officer/goods/list-versions/{id}',
    who: listReaders,
    summary: { zh: '清单版本案卷', en: 'The file of a version of a list' },
    params: z.object({ id: z.string() }),
    answer: z.object({
      version: ListVersion,
      /** The version it follows. */
      before: ListHead.optional(),
      counts: ChangeCounts,
      /** Rows that were not understood, and of which nobody has said anything. */
      openRows: z.int().nonnegative(),
      /** Entries whose remark, as it is read by now, asks a person about all of their goods, or about some. */
      askedOfPeople: z.object({ always: z.int().nonnegative(), sometimes: z.int().nonnegative() }),
      /** What would stand against it if it were published today, and what is worth a thought. */
      placement: z.object({ refusals: z.array(Refusal), warnings: z.array(Refusal) }),
      departments: z.array(Department),
      tasks: z.array(TaskView),
      events: z.array(Event),
      people: People,
    }),
  },
  async (ports, { params: { id } }) => {
    const version = await ports.register.get('list-version', id);
    if (!version) return noListVersion();
    const { today } = momentOf(ports);
    const ref = { kind: 'list-version', id } as const;
    const [tasks, events, heads, terms, report, entries] = await Promise.all([
      ports.register.tasksOf(ref),
      ports.register.history(ref),
      headsOf(ports.lists, version.list),
      adoptionOf(ports, version.list, today),
      storedImport(ports.exports, version),
      entriesOf(ports.exports, version),
    ]);
    const others = heads.filter((head) => head.version !== version.listVersion);
    const before = predecessorOf(others, version.details.effectiveFrom);
    const list = before && (await ports.lists.read(version.list, before.version));
    const { refusals, warnings } = placed(others, version, today);
    return {
      version,
      ...(before ? { before } : {}),
      counts: changeCounts(list, { entries }),
      openRows: stillOpen(report, version.settlements).length,
      askedOfPeople: askedOfPeople(entries),
      placement: {
        refusals: [...refusals],
        warnings: [...warnings, ...lostReadings(entries, version.readings)],
      },
      departments: terms?.departments ?? [],
      tasks: tasks.map(viewTask(today)),
      events: [...events],
      people: await peopleIn(ports, { events, tasks, others: [version.openedBy] }),
    };
  },
);
