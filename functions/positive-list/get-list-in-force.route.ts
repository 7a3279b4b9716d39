import * as z from 'zod';
import { inForceOn } from '#domain/positive-list/list.ts';
import { Day } from '#domain/shared/day.ts';
import { momentOf } from '../casework/writing.ts';
import { refused } from '../edge/problem.ts';
import { route } from '../edge/route.ts';
import { headOfList, ListHead, ShownEntry, shownEntries } from './shown-list.ts';

const noneOn = (day: Day) =>
  refused(404, {
    code: 'LIST-NOT-IN-FORCE',
    at: 'on',
    found: day,
    reason: { zh: '当日没有生效的该清单版本。', en: 'No version of that list was in force on that day.' },
    next: { zh: '请查看各版本的生效日期。', en: 'See from when each version holds.' },
  });

/** What was in force on a day, with every entry and its remark. Today, where no day is said. */
export const getListInForce = route(
  {
    id: 'getListInForce',
    method: 'GET',
    path: '/api/public/lists/{id}/in-force',
    who: 'anyone',
    summary: { zh: '某日生效的清单', en: 'The list in force on a day' },
    params: z.object({ id: z.string() }),
    query: z.object({ on: Day.optional() }),
    answer: z.object({ on: Day, list: ListHead, entries: z.array(ShownEntry) }),
  },
  async (ports, { params, query }) => {
    const on = query.on ?? momentOf(ports).today;
    const versions = (await ports.zone.all('list')).filter(({ id }) => id === params.id);
    const list = inForceOn(versions, on);
    return list ? { on, list: headOfList(list), entries: shownEntries(list) } : noneOn(on);
  },
);
