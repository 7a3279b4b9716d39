import * as z from 'zod';
import { route } from '../../edge/route.ts';
import { ListHead, withEnds } from './shown-list.ts';

/** Every version of every list with the days it holds, the newest first. */
export const listLists = route(
  {
    id: 'listLists',
    method: 'GET',
    path: '/api/public/lists',
    who: 'anyone',
    cache: 'published',
    summary: { zh: '正面清单各版本', en: 'The positive lists, all versions' },
    answer: z.object({ lists: z.array(ListHead) }),
  },
  async ({ lists }) => ({
    lists: [...Map.groupBy(await lists.heads(), ({ id }) => id).values()]
      .flatMap(withEnds)
      .toSorted((a, b) => b.effectiveFrom.localeCompare(a.effectiveFrom)),
  }),
);
