import * as z from 'zod';
import { Day } from '#domain/shared/day.ts';
import { momentOf } from '../../casework/writing.ts';
import { route } from '../../edge/route.ts';
import { ListHead, withEnds } from './shown-list.ts';

/** Every version of every list with the days it holds, the newest first; and which day it is, to tell what is in force. */
export const listLists = route(
  {
    id: 'listLists',
    method: 'GET',
    path: '/api/public/lists',
    who: 'anyone',
    cache: 'published',
    summary: { zh: '正面清单各版本', en: 'The positive lists, all versions' },
    answer: z.object({ on: Day, lists: z.array(ListHead) }),
  },
  async (ports) => ({
    on: momentOf(ports).today,
    lists: [...Map.groupBy(await ports.lists.heads(), ({ id }) => id).values()]
      .flatMap(withEnds)
      .toSorted((a, b) => b.effectiveFrom.localeCompare(a.effectiveFrom)),
  }),
);
