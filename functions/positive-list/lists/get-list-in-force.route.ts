import * as z from 'zod';
import { inForceOn } from '#domain/positive-list/lists/list.ts';
import { Day } from '#domain/shared/day.ts';
import { momentOf } from '../../casework/writing.ts';
import { route } from '../../edge/route.ts';
import { headsOf } from './list-heads.ts';
import { noneInForce } from './list-refusals.ts';
import { PageQuery, pageOf } from './page-of.ts';
import { ListHead, ShownEntry, shownEntry, withEnds } from './shown-list.ts';

/** What was in force on a day, with its entries and their remarks, page by page. Today, where no day is said. */
export const getListInForce = route(
  {
    id: 'getListInForce',
    method: 'GET',
    path: '/api/public/lists/{id}/in-force',
    who: 'anyone',
    cache: 'published',
    summary: { zh: '某日生效的清单', en: 'The list in force on a day' },
    params: z.object({ id: z.string() }),
    query: PageQuery.extend({ on: Day.optional() }),
    answer: z.object({
      on: Day,
      list: ListHead,
      entries: z.array(ShownEntry),
      /** Where the next page begins. */
      next: z.int().optional(),
    }),
  },
  async (ports, { params: { id }, query }) => {
    const on = query.on ?? momentOf(ports).today;
    const head = inForceOn(withEnds(await headsOf(ports.lists, id)), on);
    const list = head && (await ports.lists.read(id, head.version));
    if (!head || !list) return noneInForce(on);
    const { items, next } = pageOf(list.entries, query.from);
    return { on, list: head, entries: items.map(shownEntry), next };
  },
);
