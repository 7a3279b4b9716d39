import * as z from 'zod';
import { route } from '../edge/route.ts';
import { headOfList, ListHead } from './shown-list.ts';

/** Every version of every list, the newest first. */
export const listLists = route(
  {
    id: 'listLists',
    method: 'GET',
    path: '/api/public/lists',
    who: 'anyone',
    summary: { zh: '正面清单各版本', en: 'The positive lists, all versions' },
    answer: z.object({ lists: z.array(ListHead) }),
  },
  async ({ zone }) => ({
    lists: (await zone.all('list'))
      .map(headOfList)
      .toSorted((a, b) => b.effectiveFrom.localeCompare(a.effectiveFrom)),
  }),
);
